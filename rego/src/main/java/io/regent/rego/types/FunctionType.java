package io.regent.rego.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a function.
 *
 * @param result null for functions without a result, such as {@code print}
 * @param variadic the type of any number of further arguments; null when there are none
 */
public record FunctionType(
        List<Parameter> parameters,
        @Nullable Parameter result,
        @Nullable Type variadic) implements Type {
    public FunctionType {
        parameters = List.copyOf(parameters);
    }

    /** The type without names and descriptions of parameters. */
    public FunctionType withoutTexts() {
        return new FunctionType(
                parameters.stream().map(Parameter::withoutTexts).toList(),
                result == null ? null : result.withoutTexts(),
                variadic);
    }

    /** A parameter or result; name and description may be empty. */
    public record Parameter(String name, Type type, String description) {
        Parameter withoutTexts() {
            return new Parameter("", type, "");
        }

        Parameter described(String text) {
            return new Parameter(name, type, text);
        }

        /** {@code name: type}, or the type alone. */
        @Override
        public String toString() {
            return named(type.toString());
        }

        /** Another text of the type after the name, if there is one. */
        String named(String text) {
            return name.isEmpty() ? text : name + ": " + text;
        }
    }

    /**
     * A function as a signature writes it, e.g. {@code (x: number, y: number) => z: number}.
     *
     * @throws SignatureException when the text is no signature
     */
    public static FunctionType parse(String signature) {
        return new SignatureParser(signature).function();
    }

    /** The same function with what is said of each parameter and, at the end, of the result. */
    public FunctionType described(String... texts) {
        List<Parameter> described = new ArrayList<>(parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            described.add(parameters.get(i).described(texts[i]));
        }
        Parameter end = result == null ? null : result.described(texts[parameters.size()]);
        return new FunctionType(described, end, variadic);
    }

    public int arity() {
        return parameters.size();
    }

    /** The parameters without their names. */
    public List<Type> parameterTypes() {
        List<Type> types = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            types.add(parameter.type());
        }
        return types;
    }

    /** The type of the result; null when there is none. */
    public @Nullable Type resultType() {
        return result == null ? null : result.type();
    }

    /** The parameters and then the result, which a call may bind as one further argument. */
    public List<Parameter> parametersAndResult() {
        if (result == null) {
            return parameters;
        }
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(result);
        return all;
    }

    /** {@code (number, number) => number}, without names. */
    @Override
    public String toString() {
        return TypeText.of(this);
    }
}
