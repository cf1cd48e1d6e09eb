package io.regent.engine.profile;

import io.regent.engine.trace.Op;
import io.regent.engine.trace.TraceEvent;
import io.regent.engine.trace.TraceListener;
import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up times and counts of one evaluation: the time between two expressions belongs to the first. */
public final class Profile implements TraceListener {
    private final Map<Line, Sum> sums = new LinkedHashMap<>();
    private @Nullable Sum running;
    private long since;

    private record Line(String file, int row) {}

    private static final class Sum {
        private final Location location;
        private final BitSet places = new BitSet();
        private long nanos;
        private long evaluations;
        private long redos;

        Sum(Location location) {
            this.location = location;
        }

        ProfileEntry entry() {
            return new ProfileEntry(location, nanos, evaluations, redos, places.cardinality());
        }
    }

    @Override
    public void event(TraceEvent event) {
        if (event.node() instanceof Expr expr && (event.op() == Op.EVAL || event.op() == Op.REDO)) {
            long now = System.nanoTime();
            stop(now);
            start(expr.location(), event, now);
        }
    }

    private void start(Location location, TraceEvent event, long now) {
        Sum sum = sums.computeIfAbsent(new Line(location.file(), location.row()), unused -> new Sum(location));
        if (event.op() == Op.EVAL) {
            sum.evaluations++;
        } else {
            sum.redos++;
        }
        sum.places.set(event.index());
        running = sum;
        since = now;
    }

    private void stop(long now) {
        if (running != null) {
            running.nanos += now - since;
        }
    }

    /** The lines, those that took longest first. */
    public List<ProfileEntry> entries() {
        stop(System.nanoTime());
        running = null;
        List<ProfileEntry> entries = new ArrayList<>();
        sums.values().forEach(sum -> entries.add(sum.entry()));
        entries.sort(Comparator.comparingLong(ProfileEntry::nanos).reversed());
        return entries;
    }
}
