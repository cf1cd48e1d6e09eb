package io.regent.builtins;

import io.regent.builtins.graphql.Documents;
import io.regent.builtins.graphql.GraphQlException;
import io.regent.builtins.graphql.Schema;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.function.Supplier;

/** {@code graphql.*}. Schemas are put together once in a query. */
final class GraphQl {
    private static final Arr UNVERIFIED = Arr.of(Bool.FALSE, Obj.EMPTY, Obj.EMPTY);

    private GraphQl() {}

    @Builtin(
            name = "graphql.parse",
            signature = "(query: string | object[any: any], schema: string | object[any: any])"
                    + " => output: array<object[any: any], object[any: any]>",
            description = "The syntax trees of a query and of a schema that it fits.")
    static Arr parse(BuiltinContext context, Value query, Value schema) {
        expectDocument(0, query);
        expectDocument(1, schema);
        return answered(() -> trees(context, query, schema));
    }

    private static Arr trees(BuiltinContext context, Value query, Value schema) {
        Obj queryTree = Documents.queryTree(query);
        Obj schemaTree = Documents.schemaTree(schema);
        check(context, query, schema);
        return Arr.of(queryTree, schemaTree);
    }

    private static void check(BuiltinContext context, Value query, Value schema) {
        Documents.check(schema(context, schema), query, context::checkCancelled);
    }

    private static Schema schema(BuiltinContext context, Value schema) {
        return context.remember(List.of("graphql", schema), () -> Documents.checkedSchema(schema));
    }

    @Builtin(
            name = "graphql.parse_and_verify",
            signature = "(query: string | object[any: any], schema: string | object[any: any])"
                    + " => output: array<boolean, object[any: any], object[any: any]>",
            description = "Whether a query fits a schema, and the syntax trees of both when it does.")
    static Arr parseAndVerify(BuiltinContext context, Value query, Value schema) {
        if (!isDocument(query) || !isDocument(schema)) {
            return UNVERIFIED;
        }
        try {
            Arr trees = trees(context, query, schema);
            return Arr.of(Bool.TRUE, trees.get(0), trees.get(1));
        } catch (GraphQlException unusable) {
            return UNVERIFIED;
        }
    }

    @Builtin(
            name = "graphql.parse_query",
            signature = "(query: string) => output: object[any: any]",
            description = "The syntax tree of a query.")
    static Obj parseQuery(Str query) {
        return answered(() -> Documents.query(query.text()));
    }

    @Builtin(
            name = "graphql.parse_schema",
            signature = "(schema: string) => output: object[any: any]",
            description = "The syntax tree of a schema.")
    static Obj parseSchema(Str schema) {
        return answered(() -> Documents.schema(schema.text()));
    }

    @Builtin(
            name = "graphql.is_valid",
            signature = "(query: string | object[any: any], schema: string | object[any: any]) => output: boolean",
            description = "Whether a query fits a schema.")
    static boolean isValid(BuiltinContext context, Value query, Value schema) {
        return isDocument(query) && isDocument(schema) && succeeds(() -> check(context, query, schema));
    }

    @Builtin(
            name = "graphql.schema_is_valid",
            signature = "(schema: string | object[any: any]) => output: boolean",
            description = "Whether a schema makes sense.")
    static boolean schemaIsValid(BuiltinContext context, Value schema) {
        return isDocument(schema) && succeeds(() -> schema(context, schema));
    }

    private static boolean succeeds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (GraphQlException unusable) {
            return false;
        }
    }

    private static <T> T answered(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (GraphQlException unusable) {
            throw BuiltinException.failure(unusable.text());
        }
    }

    private static boolean isDocument(Value value) {
        return value instanceof Str || value instanceof Obj;
    }

    // OPA: counts operands from 0 here.
    private static void expectDocument(int position, Value value) {
        if (!isDocument(value)) {
            throw BuiltinException.operandType(position, "one of {string, object}", value);
        }
    }
}
