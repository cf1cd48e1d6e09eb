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
            description = "Returns AST objects for a given GraphQL query and schema after validating the query "
                    + "against the schema. Returns undefined if errors were encountered during parsing or "
                    + "validation. The query and/or schema can be either GraphQL strings or AST objects from the "
                    + "other GraphQL builtin functions.",
            parameters = {
                "the GraphQL query",
                "the GraphQL schema",
                "`output` is of the form `[query_ast, schema_ast]`. If the GraphQL query is valid given "
                        + "the provided schema, then `query_ast` and `schema_ast` are objects describing the ASTs "
                        + "for the query and schema."
            })
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
            description = "Returns a boolean indicating success or failure alongside the parsed ASTs for a given "
                    + "GraphQL query and schema after validating the query against the schema. The query and/or "
                    + "schema can be either GraphQL strings or AST objects from the other GraphQL builtin "
                    + "functions.",
            parameters = {
                "the GraphQL query",
                "the GraphQL schema",
                " `output` is of the form `[valid, query_ast, schema_ast]`. If the query is valid given "
                        + "the provided schema, then `valid` is `true`, and `query_ast` and `schema_ast` are objects "
                        + "describing the ASTs for the GraphQL query and schema. Otherwise, `valid` is `false` and "
                        + "`query_ast` and `schema_ast` are `{}`."
            })
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
            description = "Returns an AST object for a GraphQL query.",
            parameters = {"GraphQL query string", "AST object for the GraphQL query."})
    static Obj parseQuery(Str query) {
        return answered(() -> Documents.query(query.text()));
    }

    @Builtin(
            name = "graphql.parse_schema",
            signature = "(schema: string) => output: object[any: any]",
            description = "Returns an AST object for a GraphQL schema.",
            parameters = {"GraphQL schema string", "AST object for the GraphQL schema."})
    static Obj parseSchema(Str schema) {
        return answered(() -> Documents.schema(schema.text()));
    }

    @Builtin(
            name = "graphql.is_valid",
            signature = "(query: string | object[any: any], schema: string | object[any: any]) => output: boolean",
            description = "Checks that a GraphQL query is valid against a given schema. The query and/or schema can "
                    + "be either GraphQL strings or AST objects from the other GraphQL builtin functions.",
            parameters = {
                "the GraphQL query",
                "the GraphQL schema",
                "`true` if the query is valid under the given schema. `false` otherwise."
            })
    static boolean isValid(BuiltinContext context, Value query, Value schema) {
        return isDocument(query) && isDocument(schema) && succeeds(() -> check(context, query, schema));
    }

    @Builtin(
            name = "graphql.schema_is_valid",
            signature = "(schema: string | object[any: any]) => output: boolean",
            description = "Checks that the input is a valid GraphQL schema. The schema can be either a GraphQL "
                    + "string or an AST object from the other GraphQL builtin functions.",
            parameters = {"the schema to verify", "`true` if the schema is a valid GraphQL schema. `false` otherwise."})
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
