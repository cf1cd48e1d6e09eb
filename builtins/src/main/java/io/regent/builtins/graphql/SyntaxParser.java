package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Syntax.Argument;
import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.Member;
import io.regent.builtins.graphql.Syntax.TypeRef;
import io.regent.builtins.graphql.Syntax.ValueKind;
import io.regent.builtins.graphql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the parts that queries and schemas have in common. */
final class SyntaxParser {
    private final Tokens tokens;

    SyntaxParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param constant whether variables are not allowed */
    List<Directive> directives(boolean constant) {
        List<Directive> directives = new ArrayList<>();
        while (tokens.skip(Kind.AT)) {
            Position at = tokens.at();
            directives.add(new Directive(tokens.name(), arguments(constant), at));
        }
        return directives;
    }

    List<Argument> arguments(boolean constant) {
        return tokens.some(Kind.PAREN_OPEN, Kind.PAREN_CLOSE, () -> argument(constant))
                .items();
    }

    private Argument argument(boolean constant) {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        String name = tokens.name();
        tokens.expect(Kind.COLON);
        return new Argument(name, value(constant), at, comments);
    }

    Literal value(boolean constant) {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case BRACKET_OPEN -> list(constant);
            case BRACE_OPEN -> object(constant);
            case DOLLAR -> variable(constant);
            case INT -> scalar(ValueKind.INT);
            case FLOAT -> scalar(ValueKind.FLOAT);
            case STRING -> scalar(ValueKind.STRING);
            case BLOCK_STRING -> scalar(ValueKind.BLOCK);
            case NAME -> scalar(named(token.text()));
            default -> throw tokens.unexpected();
        };
    }

    private static ValueKind named(String name) {
        return switch (name) {
            case "true", "false" -> ValueKind.BOOLEAN;
            case "null" -> ValueKind.NULL;
            default -> ValueKind.ENUM;
        };
    }

    private Literal scalar(ValueKind kind) {
        Token token = tokens.next();
        return new Literal(kind, token.text(), List.of(), token.at(), List.of());
    }

    private Literal variable(boolean constant) {
        if (constant) {
            throw tokens.unexpected();
        }
        Position at = tokens.at();
        return new Literal(ValueKind.VARIABLE, variableName(), List.of(), at, List.of());
    }

    String variableName() {
        tokens.expect(Kind.DOLLAR);
        return tokens.name();
    }

    private Literal list(boolean constant) {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        var items = tokens.group(
                Kind.BRACKET_OPEN, Kind.BRACKET_CLOSE, () -> new Member("", value(constant), null, List.of()));
        return new Literal(ValueKind.LIST, "", Objects.requireNonNull(items).items(), at, comments);
    }

    private Literal object(boolean constant) {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        var fields = tokens.group(Kind.BRACE_OPEN, Kind.BRACE_CLOSE, () -> field(constant));
        return new Literal(ValueKind.OBJECT, "", Objects.requireNonNull(fields).items(), at, comments);
    }

    private Member field(boolean constant) {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        String name = tokens.name();
        tokens.expect(Kind.COLON);
        return new Member(name, value(constant), at, comments);
    }

    TypeRef type() {
        boolean list = tokens.skip(Kind.BRACKET_OPEN);
        Position at = tokens.at();
        if (!list) {
            String name = tokens.name();
            return new TypeRef(name, null, tokens.skip(Kind.BANG), at);
        }
        TypeRef element = tokens.nested(this::type);
        tokens.expect(Kind.BRACKET_CLOSE);
        return new TypeRef("", element, tokens.skip(Kind.BANG), at);
    }
}
