package io.regent.builtins;

import io.regent.builtins.graph.Paths;
import io.regent.builtins.graph.Walk;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Graphs, given as objects from vertices to their neighbours, and values as trees. */
final class Graphs {
    private Graphs() {}

    @Builtin(
            name = "graph.reachable",
            signature =
                    "(graph: object[any: array[any] | set[any]], initial: array[any] | set[any]) => output: set[any]",
            description = "Computes the set of reachable nodes in the graph from a set of starting nodes.",
            parameters = {
                "object containing a set or array of neighboring vertices",
                "set or array of root vertices",
                "set of vertices reachable from the `initial` vertices in the directed `graph`"
            })
    static SetValue reachable(BuiltinContext context, Obj graph, Value initial) {
        Set<Value> reached = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>();
        vertices(initial).forEach(open::add);
        while (!open.isEmpty()) {
            Value vertex = open.remove();
            Value neighbours = graph.get(vertex);
            if (neighbours != null && reached.add(vertex)) {
                context.checkCancelled();
                Paths.neighbours(neighbours).forEach(open::add);
            }
        }
        return SetValue.of(reached);
    }

    @Builtin(
            name = "graph.reachable_paths",
            signature =
                    "(graph: object[any: array[any] | set[any]], initial: array[any] | set[any]) => output: set[array[any]]",
            description = "Computes the set of reachable paths in the graph from a set of starting nodes.",
            parameters = {
                "object containing a set or array of root vertices",
                "initial paths",
                "paths reachable from the `initial` vertices in the directed `graph`"
            })
    static SetValue reachablePaths(BuiltinContext context, Obj graph, Value initial) {
        Paths paths = new Paths(graph, context::checkCancelled);
        vertices(initial).forEach(paths::from);
        return paths.found();
    }

    @Builtin(
            name = "walk",
            signature = "(x: any) => output: array<array[any], any>",
            description = "Generates `[path, value]` tuples for all nested documents of `x` (recursively).  Queries "
                    + "can use `walk` to traverse documents nested under `x`.",
            parameters = {
                "value to walk",
                "pairs of `path` and `value`: `path` is an array representing the pointer to `value` in "
                        + "`x`. If `path` is assigned a wildcard (`_`), the `walk` function will skip path creation "
                        + "entirely for faster evaluation."
            },
            categories = "graph",
            relation = true)
    static Iterable<Arr> walk(Value x) {
        return () -> new Walk(x);
    }

    private static Iterable<Value> vertices(Value initial) {
        if (initial instanceof Arr array) {
            return array;
        }
        if (initial instanceof SetValue set) {
            return set;
        }
        throw BuiltinException.operandType(2, "{array, set}", initial);
    }
}
