package io.regent.builtins.graphql;

import org.jspecify.annotations.Nullable;

/** A document that cannot be used, with the reference's text. */
public final class GraphQlException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final Position NOWHERE = new Position(-1, -1);

    private GraphQlException(String message) {
        super(message, null, false, false);
    }

    /** A document that does not follow the grammar. */
    static GraphQlException syntax(String message, Position at) {
        return new GraphQlException(located(message, at));
    }

    /** A schema that contradicts itself. */
    static GraphQlException schema(String message, @Nullable Position at) {
        Position shown = at == null ? NOWHERE : at;
        return new GraphQlException(
                "Error in gqlparser SchemaDocument to Schema conversion: " + Findings.line(message, shown));
    }

    /** A query that does not fit; a place is shown when there is one. */
    static GraphQlException query(String message, @Nullable Position at) {
        return new GraphQlException(at == null ? "GraphQL parse error: " + message : located(message, at));
    }

    /** A tree that is none. */
    static GraphQlException tree(String message) {
        return new GraphQlException("json: " + message);
    }

    static GraphQlException tooDeep() {
        return new GraphQlException("GraphQL parse error: nested too deeply");
    }

    private static String located(String message, Position at) {
        return message + " in GraphQL string at location " + at.line() + ":" + at.column();
    }

    /** The text; never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
