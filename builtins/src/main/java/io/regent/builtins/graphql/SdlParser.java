package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Sdl.Comments;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.DirectiveDefinition;
import io.regent.builtins.graphql.Sdl.OperationType;
import io.regent.builtins.graphql.Sdl.Root;
import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Token.Kind;
import io.regent.builtins.graphql.Tokens.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a schema. */
final class SdlParser {
    private static final Set<String> LOCATIONS = Set.of(
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION",
            "SCHEMA",
            "SCALAR",
            "OBJECT",
            "FIELD_DEFINITION",
            "ARGUMENT_DEFINITION",
            "INTERFACE",
            "UNION",
            "ENUM",
            "ENUM_VALUE",
            "INPUT_OBJECT",
            "INPUT_FIELD_DEFINITION");

    private final Tokens tokens;
    private final SyntaxParser syntax;
    private final DefinitionParser types;
    private final List<Root> roots = new ArrayList<>();
    private final List<Root> rootExtensions = new ArrayList<>();
    private final List<DirectiveDefinition> directives = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Definition> extensions = new ArrayList<>();

    /** @param builtIn whether the language itself brings what the text defines */
    SdlParser(String text, boolean builtIn) {
        this.tokens = new Tokens(text);
        this.syntax = new SyntaxParser(tokens);
        this.types = new DefinitionParser(tokens, syntax, builtIn);
    }

    Sdl parse() {
        while (!tokens.isAt(Kind.END)) {
            definition();
        }
        return new Sdl(roots, rootExtensions, directives, definitions, extensions, tokens.comments());
    }

    private void definition() {
        Token first = tokens.peek();
        Description description = Description.of(tokens);
        if (!tokens.isAt(Kind.NAME)) {
            throw tokens.unexpected();
        }
        switch (tokens.peek().text()) {
            case "schema" -> {
                List<String> comments = tokens.comments();
                tokens.expectKeyword("schema");
                roots.add(root(description, comments));
            }
            case "directive" -> directives.add(directive(description));
            case "extend" -> {
                if (!description.text().isEmpty()) {
                    throw Tokens.unexpected(first);
                }
                extension();
            }
            default -> definitions.add(types.definition(description));
        }
    }

    private void extension() {
        List<String> comments = tokens.comments();
        tokens.expectKeyword("extend");
        // OPA: what is extended may stand in quotes.
        if (!tokens.peek().text().equals("schema")) {
            extensions.add(types.extension(comments));
            return;
        }
        tokens.expectKeyword("schema");
        Root root = root(Description.NONE, comments);
        if (root.directives().isEmpty() && root.operations().isEmpty()) {
            throw tokens.unexpected();
        }
        rootExtensions.add(root);
    }

    private Root root(Description description, List<String> comments) {
        Position at = tokens.at();
        List<Directive> rootDirectives = syntax.directives(true);
        Group<OperationType> operations = tokens.some(Kind.BRACE_OPEN, Kind.BRACE_CLOSE, this::operation);
        Comments around = new Comments(description.comments(), comments, operations.comments());
        return new Root(description.text(), rootDirectives, operations.items(), at, around);
    }

    private OperationType operation() {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        Token kind = tokens.next();
        if (!QueryParser.isOperation(kind)) {
            throw Tokens.unexpected(kind);
        }
        tokens.expect(Kind.COLON);
        return new OperationType(kind.text(), tokens.name(), at, comments);
    }

    private DirectiveDefinition directive(Description description) {
        List<String> comments = tokens.comments();
        tokens.expectKeyword("directive");
        tokens.expect(Kind.AT);
        Position at = tokens.at();
        String name = tokens.name();
        var arguments = types.arguments();
        boolean repeatable = tokens.peek().isName("repeatable");
        if (repeatable) {
            tokens.next();
        }
        tokens.expectKeyword("on");
        Comments around = new Comments(description.comments(), comments, List.of());
        return new DirectiveDefinition(description.text(), name, arguments, locations(), repeatable, at, around);
    }

    private List<String> locations() {
        List<String> locations = new ArrayList<>();
        tokens.skip(Kind.PIPE);
        do {
            Token location = tokens.expect(Kind.NAME);
            if (!LOCATIONS.contains(location.text())) {
                throw Tokens.unexpected(location);
            }
            locations.add(location.text());
        } while (tokens.skip(Kind.PIPE));
        return locations;
    }
}
