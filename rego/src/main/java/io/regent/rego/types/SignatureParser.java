package io.regent.rego.types;

import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads signatures; the grammar stands in the documentation of {@code io.regent.builtins.Builtin}. */
final class SignatureParser {
    private static final int MAX_DEPTH = 50;

    private final String text;
    private int at;
    private int depth;

    SignatureParser(String text) {
        this.text = text;
    }

    FunctionType function() {
        expect("(");
        List<Parameter> parameters = new ArrayList<>();
        Type variadic = null;
        while (!next(")")) {
            if (variadic != null) {
                throw wrong("`...` stands last");
            }
            if (!parameters.isEmpty()) {
                expect(",");
            }
            if (next("...")) {
                variadic = type();
            } else {
                parameters.add(parameter());
            }
        }
        Parameter result = next("=>") ? parameter() : null;
        expectEnd();
        return new FunctionType(parameters, result, variadic);
    }

    private Parameter parameter() {
        String name = nameBeforeColon();
        return new Parameter(name, type(), "");
    }

    /** Skips {@code name:}; names may hold blanks. Empty when a type stands here. */
    private String nameBeforeColon() {
        skipBlanks();
        int end = at;
        while (end < text.length() && (isNamePart(text.charAt(end)) || text.charAt(end) == ' ')) {
            end++;
        }
        if (end == text.length() || text.charAt(end) != ':') {
            return "";
        }
        String name = text.substring(at, end).strip();
        at = end + 1;
        return name;
    }

    private Type type() {
        if (++depth > MAX_DEPTH) {
            throw wrong("types are nested too deeply");
        }
        Type first = single();
        if (next("|")) {
            List<Type> of = new ArrayList<>(List.of(first));
            do {
                of.add(single());
            } while (next("|"));
            first = new AnyType(of);
        }
        depth--;
        return first;
    }

    private Type single() {
        String word = word();
        return switch (word) {
            case "null" -> Type.NULL;
            case "boolean" -> Type.BOOLEAN;
            case "number" -> Type.NUMBER;
            case "string" -> Type.STRING;
            case "any" -> new AnyType(typesInAngles());
            case "array" -> new ArrayType(typesInAngles(), typeInBrackets());
            case "set" -> set();
            case "object" -> new ObjectType(properties(), entries());
            default -> throw wrong("no type is called `" + word + "`");
        };
    }

    private SetType set() {
        Type member = typeInBrackets();
        if (member == null) {
            throw wrong("a set says its members: set[any]");
        }
        return new SetType(member);
    }

    private List<Type> typesInAngles() {
        List<Type> types = new ArrayList<>();
        if (next("<")) {
            do {
                types.add(type());
            } while (next(","));
            expect(">");
        }
        return types;
    }

    private @Nullable Type typeInBrackets() {
        if (!next("[")) {
            return null;
        }
        Type type = type();
        expect("]");
        return type;
    }

    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        if (next("<")) {
            do {
                String key = word();
                expect(":");
                properties.add(new Property(Str.of(key), type()));
            } while (next(","));
            expect(">");
        }
        return properties;
    }

    private @Nullable Entries entries() {
        if (!next("[")) {
            return null;
        }
        Type key = type();
        expect(":");
        Type value = type();
        expect("]");
        return new Entries(key, value);
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw wrong("a name is missing");
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private boolean next(String symbol) {
        skipBlanks();
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        return true;
    }

    private void expect(String symbol) {
        if (!next(symbol)) {
            throw wrong("`" + symbol + "` is missing");
        }
    }

    private void expectEnd() {
        skipBlanks();
        if (at < text.length()) {
            throw wrong("text follows the signature");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private SignatureException wrong(String what) {
        return new SignatureException(what + " at column " + (at + 1) + " of: " + text);
    }
}
