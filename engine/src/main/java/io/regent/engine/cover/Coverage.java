package io.regent.engine.cover;

import io.regent.engine.trace.Op;
import io.regent.engine.trace.TraceEvent;
import io.regent.engine.trace.TraceListener;
import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Rule;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Remembers what was reached, over any number of evaluations and threads. */
public final class Coverage implements TraceListener {
    private final Map<String, Set<Range>> reached = new ConcurrentHashMap<>();

    @Override
    public void event(TraceEvent event) {
        switch (event.node()) {
            case Rule rule when event.op() == Op.EXIT -> reach(rule.head().location());
            case Expr expr when event.op() == Op.EVAL -> reach(expr.location());
            default -> {}
        }
    }

    private void reach(Location location) {
        if (!location.file().isEmpty()) {
            reached.computeIfAbsent(location.file(), unused -> new ConcurrentSkipListSet<>())
                    .add(Range.of(location));
        }
    }

    /**
     * What of the modules was reached and what was not.
     *
     * @param supplements coverage of the same queries under other circumstances, by the kind that a range gets which was only
     *     reached there, e.g. {@code index_excluded}
     */
    public CoverageReport report(Collection<Module> modules, Map<String, Coverage> supplements) {
        SortedMap<String, FileCoverage> files = new TreeMap<>();
        for (Module module : modules) {
            String file = module.location().file();
            SortedSet<Range> covered = new TreeSet<>(of(file));
            SortedMap<Range, SortedSet<String>> missed = new TreeMap<>();
            for (Range range : Ranges.of(module)) {
                if (!covered.contains(range)) {
                    missed.put(range, kinds(file, range, supplements));
                }
            }
            files.put(file, new FileCoverage(covered, missed));
        }
        return new CoverageReport(files);
    }

    private Set<Range> of(String file) {
        return reached.getOrDefault(file, Set.of());
    }

    private static SortedSet<String> kinds(String file, Range range, Map<String, Coverage> supplements) {
        SortedSet<String> kinds = new TreeSet<>();
        supplements.forEach((kind, coverage) -> {
            if (coverage.of(file).contains(range)) {
                kinds.add(kind);
            }
        });
        return kinds;
    }
}
