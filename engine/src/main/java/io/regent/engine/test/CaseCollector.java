package io.regent.engine.test;

import io.regent.engine.trace.Op;
import io.regent.engine.trace.TraceEvent;
import io.regent.engine.trace.TraceListener;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the names of the cases that a test went through; which of them held stands in the test's value. */
final class CaseCollector implements TraceListener {
    private final List<Arr> names = new ArrayList<>();

    @Override
    public void event(TraceEvent event) {
        if (event.op() == Op.TEST_CASE && JsonReader.read(event.message()) instanceof Arr path) {
            names.add(path);
        }
    }

    /** The cases met, judged by the test's value: one holds when {@code true} stands under its names. */
    SortedMap<String, CaseResult> results(@Nullable Value value) {
        Node root = new Node();
        for (Arr path : names) {
            Node at = root;
            for (Value key : path) {
                at = at.children.computeIfAbsent(nameOf(key), unused -> new Node());
            }
            at.held |= holds(value, path);
        }
        return root.results();
    }

    private static boolean holds(@Nullable Value value, Arr path) {
        Value at = value;
        for (Value key : path) {
            at = at instanceof Obj object ? object.get(key) : null;
        }
        return at == Bool.TRUE;
    }

    private static String nameOf(Value key) {
        return key instanceof Str text ? text.text() : key.toString();
    }

    /** A case while it is collected. */
    private static final class Node {
        private final SortedMap<String, Node> children = new TreeMap<>();
        private boolean held;

        SortedMap<String, CaseResult> results() {
            SortedMap<String, CaseResult> results = new TreeMap<>();
            children.forEach((name, child) -> {
                SortedMap<String, CaseResult> inner = child.results();
                boolean failed =
                        inner.isEmpty() ? !child.held : inner.values().stream().anyMatch(CaseResult::failed);
                results.put(name, new CaseResult(name, failed, inner));
            });
            return results;
        }
    }
}
