package io.regent.rego.types.check;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Ref;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Lines;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.UnknownType;
import io.regent.rego.types.TypeJson;
import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Type errors in the reference's words: message, the lines below it, and the details that JSON shows. */
final class TypeErrors {
    private static final String MATCH_HINT = " but their types differ, so they can never be equal"
            + " (see https://www.openpolicyagent.org/docs/errors/rego-type-error/match-error)";

    private final TermWriter writer;
    private final UnaryOperator<Location> places;
    private final boolean openCalls;

    /** {@code places} says where a ref of documents stands, by where it begins. */
    TypeErrors(TermWriter writer, UnaryOperator<Location> places, boolean openCalls) {
        this.writer = writer;
        this.places = places;
        this.openCalls = openCalls;
    }

    /** Whether a call of a function that is missing is none. */
    boolean openCalls() {
        return openCalls;
    }

    static Diagnostic plain(String message, Location at) {
        return new Diagnostic(Codes.TYPE, message, at);
    }

    Diagnostic undefinedFunction(Ref operator, Location at) {
        return plain("undefined function " + writer.text(operator), at);
    }

    Diagnostic wrongArity(Ref operator, int arity, int arguments, Location at) {
        String noun = arguments == 1 ? " argument" : " arguments";
        return plain("function " + writer.text(operator) + " has arity " + arity + ", got " + arguments + noun, at);
    }

    static Diagnostic match(Type left, Type right, Location at) {
        Value details = Obj.builder()
                .put("a", TypeJson.of(left))
                .put("b", TypeJson.of(right))
                .build();
        List<String> lines = new ArrayList<>(Lines.of("left  : ", left, "right : ", right));
        String kind = sharedKind(left, right);
        if (!kind.isEmpty()) {
            lines.add("hint  : both sides are " + kind + MATCH_HINT);
        }
        return error("match error", at, details, lines);
    }

    private static String sharedKind(Type left, Type right) {
        return switch (left) {
            case Type.ArrayType array when right instanceof Type.ArrayType -> "arrays";
            case Type.ObjectType object when right instanceof Type.ObjectType -> "objects";
            case Type.SetType set when right instanceof Type.SetType -> "sets";
            default -> "";
        };
    }

    /** A call whose arguments are not what the function takes; {@code want} are its parameters. */
    Diagnostic arguments(
            String message, Ref operator, List<Type> have, List<Parameter> want, FunctionType function, Location at) {
        Obj.Builder wanted = Obj.builder();
        if (!want.isEmpty()) {
            wanted.put("args", TypeJson.parameters(want));
        }
        if (function.variadic() != null) {
            wanted.put("variadic", TypeJson.of(function.variadic()));
        }
        Value details = Obj.builder()
                .put("have", TypeJson.list(have))
                .put("want", wanted.build())
                .build();
        List<String> lines = Lines.of(have, want, function.variadic());
        return error(writer.text(operator) + ": " + message, at, details, lines);
    }

    /** A key below a value that has no keys; {@code position} is that of the value. */
    Diagnostic unsupported(Ref ref, int position, Type have) {
        Value details = position(ref, position).put("have", TypeJson.of(have)).build();
        int width = writer.text(ref.parts().subList(0, position + 1)).length();
        String message = have instanceof FunctionType
                ? "function " + writer.text(ref) + " used as reference, not called"
                : "undefined ref: " + writer.text(ref);
        List<String> lines = List.of(writer.text(ref), "^".repeat(width), "have: " + have);
        return error(message, place(ref), details, lines);
    }

    private Location place(Ref ref) {
        Location begin = ref.head().location();
        return Terms.isDocument(ref.head()) ? places.apply(begin) : begin;
    }

    /**
     * A key that is not there.
     *
     * @param have the key's type when it is no constant, else unknown
     * @param want the type of the keys that are there
     * @param oneOf the keys that are there, when they are known
     */
    Diagnostic invalid(Ref ref, int position, Type have, Type want, List<Value> oneOf) {
        Obj.Builder details = position(ref, position);
        if (!(have instanceof UnknownType)) {
            details.put("have", TypeJson.of(have));
        }
        details.put("want", TypeJson.of(want)).put("oneOf", oneOf.isEmpty() ? Null.NULL : plain(oneOf));
        return error(
                "undefined ref: " + writer.text(ref),
                place(ref),
                details.build(),
                invalidLines(ref, position, have, want, oneOf));
    }

    private List<String> invalidLines(Ref ref, int position, Type have, Type want, List<Value> oneOf) {
        String pad = " ".repeat(writer.text(ref.parts().subList(0, position)).length() + 1);
        String haveLine = have instanceof UnknownType
                ? "have: " + writer.text(ref.parts().get(position))
                : "have (type): " + have;
        String wantLine = oneOf.isEmpty() && !(want instanceof UnknownType)
                ? "want (type): " + want
                : "want (one of): " + texts(oneOf);
        return List.of(writer.text(ref), pad + "^", pad + haveLine, pad + wantLine);
    }

    private static String texts(List<Value> values) {
        List<String> texts = new ArrayList<>(values.size());
        for (Value value : values) {
            texts.add(value.toString());
        }
        return "[" + String.join(" ", texts) + "]";
    }

    private static Arr plain(List<Value> values) {
        Arr.Builder items = Arr.builder();
        for (Value value : values) {
            items.add(TermWriter.json(value));
        }
        return items.build();
    }

    private Obj.Builder position(Ref ref, int position) {
        return Obj.builder().put("ref", writer.json(ref)).put("pos", Num.of(position));
    }

    private static Diagnostic error(String message, Location at, Value details, List<String> lines) {
        return new Diagnostic(Codes.TYPE, message, at, details, lines, List.of());
    }
}
