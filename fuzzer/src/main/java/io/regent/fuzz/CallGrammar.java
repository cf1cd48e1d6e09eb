package io.regent.fuzz;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of built-ins and of functions. */
final class CallGrammar {
    // Their answers depend on time, chance or the machine, or cost too much.
    private static final Set<String> LEFT_OUT = Set.of(
            "http.send",
            "net.lookup_ip_addr",
            "opa.runtime",
            "rand.intn",
            "uuid.rfc4122",
            "time.now_ns",
            "trace",
            "print",
            "rego.metadata.chain",
            "rego.metadata.rule",
            "io.jwt.encode_sign",
            "io.jwt.encode_sign_raw",
            "crypto.x509.parse_and_verify_certificates",
            "crypto.x509.parse_and_verify_certificates_with_options",
            "providers.aws.sign_req",
            "internal.member_2",
            "internal.member_3",
            "internal.print",
            "internal.test_case",
            "internal.template_string");

    private final Dice dice;
    private final Literals literals;
    private final List<BuiltinDeclaration> builtins;

    CallGrammar(Dice dice, List<BuiltinDeclaration> builtins) {
        this.dice = dice;
        this.literals = new Literals(dice);
        this.builtins = builtins;
    }

    /** Those of {@code all} whose answers can be compared. */
    static List<BuiltinDeclaration> comparable(Iterable<BuiltinDeclaration> all) {
        List<BuiltinDeclaration> kept = new ArrayList<>();
        for (BuiltinDeclaration one : all) {
            if (!one.nondeterministic()
                    && !LEFT_OUT.contains(one.name())
                    && !one.name().startsWith("graphql.")) {
                kept.add(one);
            }
        }
        kept.sort((a, b) -> a.name().compareTo(b.name()));
        return kept;
    }

    /** A call of any built-in; arguments have the types that it takes, or are any {@code term}. */
    String builtin(Supplier<String> term) {
        return builtin(term, false);
    }

    /** The same; the type checker knows nothing of {@code hidden} arguments, so that they are wrong when evaluated. */
    String builtin(Supplier<String> term, boolean hidden) {
        BuiltinDeclaration called = dice.one(builtins);
        List<String> arguments =
                arguments(called.type().parameterTypes(), called.type().variadic(), term);
        if (hidden) {
            arguments.replaceAll("object.get({\"v\": %s}, \"v\", null)"::formatted);
        }
        return called.name() + "(" + String.join(", ", arguments) + ")";
    }

    private List<String> arguments(List<Type> types, @Nullable Type variadic, Supplier<String> term) {
        List<String> arguments = new ArrayList<>();
        for (Type type : types) {
            arguments.add(argument(type, term));
        }
        for (int i = variadic == null ? 0 : dice.below(3); i > 0; i--) {
            arguments.add(term.get());
        }
        if (dice.chance(1)) {
            arguments.add(term.get());
        }
        return arguments;
    }

    private String argument(Type type, Supplier<String> term) {
        return dice.chance(15) ? term.get() : ofType(type, term, 2);
    }

    private String ofType(Type type, Supplier<String> term, int depth) {
        if (depth == 0) {
            return literals.scalar();
        }
        return switch (type) {
            case Type.NullType nothing -> "null";
            case Type.BooleanType truth -> dice.one("true", "false");
            case Type.NumberType number -> literals.number();
            case Type.StringType string -> literals.string();
            case Type.ArrayType array -> array(array, term, depth);
            case Type.SetType set -> set(set, term, depth);
            case Type.ObjectType object -> object(object, term, depth);
            case Type.AnyType any -> any.of().isEmpty() ? term.get() : ofType(dice.one(any.of()), term, depth);
            case Type.UnknownType unknown -> term.get();
            case io.regent.rego.types.FunctionType function -> term.get();
        };
    }

    private String array(Type.ArrayType type, Supplier<String> term, int depth) {
        List<String> items = new ArrayList<>();
        type.items().forEach(item -> items.add(ofType(item, term, depth - 1)));
        Type rest = type.rest();
        for (int i = rest == null ? 0 : dice.below(4); i > 0 && rest != null; i--) {
            items.add(ofType(rest, term, depth - 1));
        }
        return "[" + String.join(", ", items) + "]";
    }

    private String set(Type.SetType type, Supplier<String> term, int depth) {
        List<String> items = new ArrayList<>();
        for (int i = dice.below(4); i > 0; i--) {
            items.add(ofType(type.member(), term, depth - 1));
        }
        return items.isEmpty() ? "set()" : "{" + String.join(", ", items) + "}";
    }

    private String object(Type.ObjectType type, Supplier<String> term, int depth) {
        List<String> members = new ArrayList<>();
        type.properties()
                .forEach(property -> members.add(property.key() + ": " + ofType(property.type(), term, depth - 1)));
        Type.Entries rest = type.rest();
        for (int i = rest == null ? 0 : dice.below(3); i > 0 && rest != null; i--) {
            members.add(ofType(rest.key(), term, depth - 1) + ": " + ofType(rest.value(), term, depth - 1));
        }
        return "{" + String.join(", ", members) + "}";
    }

    /** A call that most policies have. */
    String common(Supplier<String> term, Supplier<String> collection) {
        return switch (dice.below(10)) {
            case 0 -> "count(" + collection.get() + ")";
            case 1 -> "sprintf(\"%v\", [" + term.get() + "])";
            case 2 -> "object.get(input, " + dice.one("\"a\"", "[\"a\", \"b\"]", "\"zz\"") + ", " + term.get() + ")";
            case 3 -> "type_name(" + term.get() + ")";
            case 4 -> "concat(\",\", " + collection.get() + ")";
            case 5 -> "is_" + dice.one("string", "number", "null", "object") + "(" + term.get() + ")";
            case 6 -> "numbers.range(1, " + dice.one("3", "input.a", "0") + ")";
            case 7 -> dice.one("sum", "max", "min", "sort") + "(" + collection.get() + ")";
            case 8 -> "walk(" + collection.get() + ")";
            default -> dice.one("startswith", "contains", "split") + "(" + term.get() + ", \"a\")";
        };
    }
}
