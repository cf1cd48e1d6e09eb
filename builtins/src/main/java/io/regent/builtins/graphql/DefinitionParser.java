package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Sdl.Comments;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.EnumValue;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.TypeRef;
import io.regent.builtins.graphql.Token.Kind;
import io.regent.builtins.graphql.Tokens.Group;
import java.util.ArrayList;
import java.util.List;

/** Reads types and what extends them. */
final class DefinitionParser {
    private final Tokens tokens;
    private final SyntaxParser syntax;
    private final boolean builtIn;

    DefinitionParser(Tokens tokens, SyntaxParser syntax, boolean builtIn) {
        this.tokens = tokens;
        this.syntax = syntax;
        this.builtIn = builtIn;
    }

    Definition definition(Description description) {
        List<String> comments = tokens.comments();
        return read(description, comments, false);
    }

    /** @param comments those before {@code extend} */
    Definition extension(List<String> comments) {
        Definition extension = read(Description.NONE, comments, true);
        boolean nothing = extension.directives().isEmpty()
                && extension.interfaces().isEmpty()
                && extension.fields().isEmpty()
                && extension.types().isEmpty()
                && extension.values().isEmpty();
        if (nothing) {
            throw tokens.unexpected();
        }
        return extension;
    }

    private Definition read(Description description, List<String> comments, boolean extension) {
        Sdl.Kind kind = kind();
        Position at = tokens.at();
        String name = tokens.name();
        boolean implementing = kind == Sdl.Kind.OBJECT || kind == Sdl.Kind.INTERFACE && !extension;
        List<String> interfaces = implementing ? interfaces() : List.of();
        List<Directive> directives = syntax.directives(kind != Sdl.Kind.INPUT_OBJECT || !extension);
        Group<FieldDefinition> fields = fields(kind);
        Group<EnumValue> values = kind == Sdl.Kind.ENUM
                ? tokens.some(Kind.BRACE_OPEN, Kind.BRACE_CLOSE, this::value)
                : new Group<>(List.of(), tokens.peek(), List.of());
        List<String> types = new ArrayList<>();
        List<Position> places = new ArrayList<>();
        if (kind == Sdl.Kind.UNION) {
            types(types, places);
        }
        List<String> end = kind == Sdl.Kind.ENUM ? values.comments() : fields.comments();
        Comments around = new Comments(description.comments(), comments, end);
        return new Definition(
                kind,
                description.text(),
                name,
                directives,
                interfaces,
                fields.items(),
                types,
                places,
                values.items(),
                builtIn,
                at,
                around);
    }

    private Sdl.Kind kind() {
        Sdl.Kind kind = switch (tokens.peek().text()) {
            case "scalar" -> Sdl.Kind.SCALAR;
            case "type" -> Sdl.Kind.OBJECT;
            case "interface" -> Sdl.Kind.INTERFACE;
            case "union" -> Sdl.Kind.UNION;
            case "enum" -> Sdl.Kind.ENUM;
            case "input" -> Sdl.Kind.INPUT_OBJECT;
            default -> throw tokens.unexpected();
        };
        tokens.expectKeyword(tokens.peek().text());
        return kind;
    }

    private List<String> interfaces() {
        List<String> interfaces = new ArrayList<>();
        if (tokens.peek().text().equals("implements")) {
            tokens.next();
            tokens.skip(Kind.AMPERSAND);
            do {
                interfaces.add(tokens.name());
            } while (tokens.skip(Kind.AMPERSAND));
        }
        return interfaces;
    }

    private void types(List<String> types, List<Position> places) {
        if (tokens.skip(Kind.EQUALS)) {
            tokens.skip(Kind.PIPE);
            do {
                places.add(tokens.at());
                types.add(tokens.name());
            } while (tokens.skip(Kind.PIPE));
        }
    }

    private Group<FieldDefinition> fields(Sdl.Kind kind) {
        return switch (kind) {
            case OBJECT, INTERFACE -> tokens.some(Kind.BRACE_OPEN, Kind.BRACE_CLOSE, this::field);
            case INPUT_OBJECT -> tokens.some(Kind.BRACE_OPEN, Kind.BRACE_CLOSE, this::input);
            case SCALAR, UNION, ENUM -> new Group<>(List.of(), tokens.peek(), List.of());
        };
    }

    List<FieldDefinition> arguments() {
        return tokens.some(Kind.PAREN_OPEN, Kind.PAREN_CLOSE, this::input).items();
    }

    private FieldDefinition field() {
        Description description = Description.of(tokens).orNone();
        Comments comments = new Comments(description.comments(), tokens.comments(), List.of());
        Position at = tokens.at();
        String name = tokens.name();
        List<FieldDefinition> arguments = arguments();
        tokens.expect(Kind.COLON);
        TypeRef type = syntax.type();
        return new FieldDefinition(
                description.text(), name, arguments, null, type, syntax.directives(true), at, comments);
    }

    private FieldDefinition input() {
        Description description = Description.of(tokens).orNone();
        Comments comments = new Comments(description.comments(), tokens.comments(), List.of());
        Position at = tokens.at();
        String name = tokens.name();
        tokens.expect(Kind.COLON);
        TypeRef type = syntax.type();
        Literal value = tokens.skip(Kind.EQUALS) ? syntax.value(true) : null;
        return new FieldDefinition(
                description.text(), name, List.of(), value, type, syntax.directives(true), at, comments);
    }

    private EnumValue value() {
        Description description = Description.of(tokens).orNone();
        Comments comments = new Comments(description.comments(), tokens.comments(), List.of());
        Position at = tokens.at();
        String name = tokens.name();
        return new EnumValue(description.text(), name, syntax.directives(true), at, comments);
    }
}
