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
            description = "The vertices that can be reached in `graph` from those in `initial`.")
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
            description =
                    "The paths in `graph` from the vertices in `initial` on, each as far as it goes without a circle.")
    static SetValue reachablePaths(BuiltinContext context, Obj graph, Value initial) {
        Paths paths = new Paths(graph, context::checkCancelled);
        vertices(initial).forEach(paths::from);
        return paths.found();
    }

    @Builtin(
            name = "walk",
            signature = "(x: any) => output: array<array[any], any>",
            description = "Every value within `x`, itself included, as pairs of its path and the value.",
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
