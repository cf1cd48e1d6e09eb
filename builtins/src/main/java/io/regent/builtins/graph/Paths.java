package io.regent.builtins.graph;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The longest paths through a graph that visit no vertex twice. */
public final class Paths {
    private final Obj graph;
    private final Runnable checkCancelled;
    private final Set<Value> found = new HashSet<>();
    private final Set<Value> visited = new HashSet<>();
    private final List<Stop> route = new ArrayList<>();

    /** A vertex on the way, and its neighbours still to be tried. */
    private record Stop(Value vertex, Iterator<Value> branches) {}

    public Paths(Obj graph, Runnable checkCancelled) {
        this.graph = graph;
        this.checkCancelled = checkCancelled;
    }

    public SetValue found() {
        return SetValue.of(found);
    }

    /** The neighbours a graph lists; none when it lists them neither in an array nor in a set. */
    public static Iterable<Value> neighbours(Value listed) {
        if (listed instanceof Arr array) {
            return array;
        }
        return listed instanceof SetValue set ? set : List.of();
    }

    /** Finds the paths that start at {@code root}; none when it is no vertex of the graph. */
    public void from(Value root) {
        Value listed = graph.get(root);
        if (listed == null) {
            return;
        }
        route.clear();
        enter(root, listed);
        while (!route.isEmpty()) {
            checkCancelled.run();
            Stop stop = route.getLast();
            if (stop.branches().hasNext()) {
                step(stop.branches().next());
            } else {
                leave();
            }
        }
    }

    private void step(Value vertex) {
        Value listed = graph.get(vertex);
        // OPA: a start that is its own neighbour is visited once more.
        boolean allowed = route.size() == 1 || !visited.contains(vertex);
        if (listed != null && allowed) {
            enter(vertex, listed);
        } else {
            commit();
        }
    }

    private void enter(Value vertex, Value listed) {
        Iterator<Value> branches = neighbours(listed).iterator();
        route.add(new Stop(vertex, branches));
        visited.add(vertex);
        if (!branches.hasNext()) {
            commit();
        }
    }

    private void leave() {
        Value vertex = route.removeLast().vertex();
        if (route.isEmpty() || !vertex.equals(route.getFirst().vertex())) {
            visited.remove(vertex);
        }
    }

    private void commit() {
        Arr.Builder path = Arr.builder();
        route.forEach(stop -> path.add(stop.vertex()));
        found.add(path.build());
    }
}
