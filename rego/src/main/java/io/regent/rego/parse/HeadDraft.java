package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.value.Bool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule's head while it is being read: what it is depends on the keywords that follow. */
final class HeadDraft {
    Ref reference;
    Location location;

    @Nullable
    List<Term> args;

    @Nullable
    Term key;

    @Nullable
    Term value;

    boolean assigned;
    boolean generatedValue;
    boolean contains;
    boolean conditional;

    HeadDraft(Ref reference, Location location) {
        this.reference = reference;
        this.location = location;
    }

    HeadDraft(Head head) {
        reference = head.reference();
        location = head.location();
        args = head.args();
        key = head.key();
        value = head.value();
        assigned = head.assigned();
        generatedValue = head.generatedValue();
        contains = head.contains();
        conditional = head.conditional();
    }

    /** Gives the implied value. */
    void impliedTrue(Location where) {
        value = new Constant(Bool.TRUE, where);
        generatedValue = true;
    }

    boolean isFunction() {
        return args != null && !args.isEmpty();
    }

    // OPA: a function without parameters is a rule.
    Head build() {
        List<Term> parameters = isFunction() ? args : null;
        return new Head(reference, parameters, key, value, assigned, generatedValue, contains, conditional, location);
    }
}
