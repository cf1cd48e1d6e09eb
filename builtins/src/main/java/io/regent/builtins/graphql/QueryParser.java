package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Query.Field;
import io.regent.builtins.graphql.Query.Fragment;
import io.regent.builtins.graphql.Query.Inline;
import io.regent.builtins.graphql.Query.Operation;
import io.regent.builtins.graphql.Query.Selection;
import io.regent.builtins.graphql.Query.Spread;
import io.regent.builtins.graphql.Query.Variable;
import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.TypeRef;
import io.regent.builtins.graphql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads operations and fragments. */
final class QueryParser {
    private final Tokens tokens;
    private final SyntaxParser syntax;

    QueryParser(String text) {
        this.tokens = new Tokens(text);
        this.syntax = new SyntaxParser(tokens);
    }

    Query parse() {
        List<Operation> operations = new ArrayList<>();
        List<Fragment> fragments = new ArrayList<>();
        while (!tokens.isAt(Kind.END)) {
            if (tokens.peek().isName("fragment")) {
                fragments.add(fragment());
            } else if (tokens.isAt(Kind.BRACE_OPEN)) {
                operations.add(shorthand());
            } else {
                operations.add(operation());
            }
        }
        return new Query(operations, fragments);
    }

    private Operation shorthand() {
        Position at = tokens.at();
        // OPA: comments before it are lost.
        return new Operation("query", "", List.of(), List.of(), selections(), at, List.of());
    }

    private Operation operation() {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        if (!isOperation(tokens.peek())) {
            throw tokens.unexpected();
        }
        String kind = tokens.next().text();
        String name = tokens.isAt(Kind.NAME) ? tokens.next().text() : "";
        List<Variable> variables = variables();
        List<Directive> directives = syntax.directives(false);
        return new Operation(kind, name, variables, directives, selections(), at, comments);
    }

    static boolean isOperation(Token token) {
        return token.isName("query") || token.isName("mutation") || token.isName("subscription");
    }

    private List<Variable> variables() {
        return tokens.some(Kind.PAREN_OPEN, Kind.PAREN_CLOSE, this::variable).items();
    }

    private Variable variable() {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        String name = syntax.variableName();
        tokens.expect(Kind.COLON);
        TypeRef type = syntax.type();
        Literal value = tokens.skip(Kind.EQUALS) ? syntax.value(true) : null;
        return new Variable(name, type, value, syntax.directives(false), at, comments);
    }

    private List<Selection> selections() {
        if (!tokens.isAt(Kind.BRACE_OPEN)) {
            throw GraphQlException.syntax("Expected {, found " + tokens.peek().kind(), tokens.at());
        }
        return tokens.some(Kind.BRACE_OPEN, Kind.BRACE_CLOSE, this::selection).items();
    }

    private Selection selection() {
        return tokens.isAt(Kind.SPREAD) ? spread() : field();
    }

    private Field field() {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        String alias = tokens.name();
        String name = tokens.skip(Kind.COLON) ? tokens.name() : alias;
        var arguments = syntax.arguments(false);
        List<Directive> directives = syntax.directives(false);
        List<Selection> selections = tokens.isAt(Kind.BRACE_OPEN) ? selections() : List.of();
        return new Field(alias, name, arguments, directives, selections, at, comments);
    }

    private Selection spread() {
        List<String> comments = tokens.comments();
        tokens.expect(Kind.SPREAD);
        Position at = tokens.at();
        if (tokens.isAt(Kind.NAME) && !tokens.peek().isName("on")) {
            return new Spread(tokens.name(), syntax.directives(false), at, comments);
        }
        String type = "";
        // OPA: the text "on" in quotes will do.
        if (tokens.peek().text().equals("on")) {
            tokens.next();
            type = tokens.name();
        }
        List<Directive> directives = syntax.directives(false);
        return new Inline(type, directives, selections(), at, comments);
    }

    private Fragment fragment() {
        Position at = tokens.at();
        List<String> comments = tokens.comments();
        tokens.expectKeyword("fragment");
        if (tokens.peek().text().equals("on")) {
            throw tokens.unexpected();
        }
        String name = tokens.name();
        List<Variable> variables = variables();
        tokens.expectKeyword("on");
        String type = tokens.name();
        List<Directive> directives = syntax.directives(false);
        return new Fragment(name, variables, type, directives, selections(), at, comments);
    }
}
