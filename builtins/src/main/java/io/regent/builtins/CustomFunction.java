package io.regent.builtins;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.SignatureException;
import io.regent.value.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function of a program's own that policies can call.
 *
 * <pre>{@code
 * CustomFunction.of("acme.discount", "(years: number) => percent: number", "What customers save.", (context, args) ->
 *         Num.of(Math.min(((Num) args.get(0)).longValue(), 20)));
 * }</pre>
 */
public record CustomFunction(BuiltinDeclaration declaration, Body body) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    /** What the function does. */
    @FunctionalInterface
    public interface Body {
        /**
         * The result of a call; null when it is undefined.
         *
         * @param args as many as declared, each of the kind declared
         * @throws BuiltinException with what users shall read when the call cannot be answered
         */
        @Nullable
        Value call(BuiltinContext context, List<Value> args);
    }

    /**
     * A function that gives the same result for the same arguments.
     *
     * @param name as policies write it; names with a point, as {@code acme.discount}, cannot clash with later standard ones
     * @param signature as {@link Builtin#signature()} describes, with a result
     * @throws IllegalArgumentException when name or signature is wrong
     */
    public static CustomFunction of(String name, String signature, String description, Body body) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("custom built-in \"" + name + "\": not a name");
        }
        FunctionType type = type(name, signature);
        if (type.result() == null || type.variadic() != null) {
            throw new IllegalArgumentException(
                    "custom built-in " + name + ": the signature needs a result and a fixed number of parameters");
        }
        return new CustomFunction(
                new BuiltinDeclaration(name, type, null, false, false, false, description, List.of()), body);
    }

    private static FunctionType type(String name, String signature) {
        try {
            return FunctionType.parse(signature);
        } catch (SignatureException wrong) {
            throw new IllegalArgumentException(
                    "custom built-in " + name + ": the signature does not parse: " + wrong.getMessage(), wrong);
        }
    }

    /** The same function, which may give another result at another time; within a query it is called once with the same arguments. */
    public CustomFunction nondeterministic() {
        BuiltinDeclaration declared = declaration;
        BuiltinDeclaration changed = new BuiltinDeclaration(
                declared.name(), declared.type(), null, false, true, false, declared.description(), List.of());
        return new CustomFunction(changed, body);
    }
}
