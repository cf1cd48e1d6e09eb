package io.regent.builtins.graphql;

import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;

/** Documents given as text or as syntax trees. Everything here fails with a {@link GraphQlException}. */
public final class Documents {
    private Documents() {}

    /** The tree of a query. */
    public static Obj query(String text) {
        return TreeWriter.of(new QueryParser(text).parse());
    }

    /** The tree of a schema, which need not make sense. */
    public static Obj schema(String text) {
        return TreeWriter.of(new SdlParser(text, false).parse());
    }

    /** The tree of a query that is given as text or tree. */
    public static Obj queryTree(Value query) {
        return TreeWriter.of(queryOf(query));
    }

    /** The tree of a schema that is given as text or tree. */
    public static Obj schemaTree(Value schema) {
        return TreeWriter.of(schemaOf(schema));
    }

    /** A schema that makes sense, given as text or tree. */
    public static Schema checkedSchema(Value schema) {
        return SchemaBuilder.build(schemaOf(schema));
    }

    /** Fails when a query, given as text or tree, does not fit a schema; {@code pulse} may end the check by throwing. */
    public static void check(Schema schema, Value query, Runnable pulse) {
        QueryCheck.check(schema, queryOf(query), pulse);
    }

    private static Query queryOf(Value query) {
        return switch (query) {
            case Str text -> new QueryParser(text.text()).parse();
            case Obj tree -> TreeReader.query(tree);
            default -> throw new IllegalArgumentException("neither text nor tree");
        };
    }

    private static Sdl schemaOf(Value schema) {
        return switch (schema) {
            case Str text -> new SdlParser(text.text(), false).parse();
            case Obj tree -> TreeReader.schema(tree);
            default -> throw new IllegalArgumentException("neither text nor tree");
        };
    }
}
