package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule defines.
 *
 * @param reference the name as written, without the package: {@code p}, {@code p.q[x]}; in v0 {@code p[x]} of a
 *     partial set has the reference {@code p} and the key {@code x}, as has {@code p contains x}
 * @param args the parameters of a function; null for other rules
 * @param key the member of a multi-value rule, or the last key of a partial object; else null
 * @param value what it is; null for a multi-value rule
 * @param assigned whether {@code :=} was written
 * @param generatedValue whether {@code value} is the implied {@code true}
 * @param contains whether the keyword {@code contains} was written
 * @param conditional whether the keyword {@code if} was written
 */
public record Head(
        Ref reference,
        @Nullable List<Term> args,
        @Nullable Term key,
        @Nullable Term value,
        boolean assigned,
        boolean generatedValue,
        boolean contains,
        boolean conditional,
        Location location)
        implements Node {
    public Head {
        args = args == null ? null : List.copyOf(args);
    }

    /** The head with other parts; this one when none differs. */
    public Head with(Ref newReference, @Nullable List<Term> newArgs, @Nullable Term newKey, @Nullable Term newValue) {
        return newReference == reference && newArgs == args && newKey == key && newValue == value
                ? this
                : new Head(
                        newReference,
                        newArgs,
                        newKey,
                        newValue,
                        assigned,
                        generatedValue,
                        contains,
                        conditional,
                        location);
    }

    public boolean isFunction() {
        return args != null;
    }

    // OPA: a head has a name beside its reference when it is one word, or two with a value that was written.
    boolean isNamed() {
        if (reference.size() != 2) {
            return reference.size() == 1;
        }
        boolean partial = value != null && !generatedValue && !isFunction() && key != null;
        boolean isConditional = conditional && !contains && !(generatedValue && !isFunction());
        return partial || isConditional;
    }

    /** The word that names the rule; null for heads that have a reference only. */
    public @Nullable String name() {
        return isNamed() && reference.head() instanceof Var name ? name.name() : null;
    }

    /** Whether the rule adds members to a set ({@code p contains x}). */
    public boolean isMultiValue() {
        return key != null && value == null;
    }
}
