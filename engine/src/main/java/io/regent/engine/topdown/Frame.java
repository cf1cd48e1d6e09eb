package io.regent.engine.topdown;

import io.regent.engine.trace.Locals;
import io.regent.engine.trace.Op;
import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.value.Value;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One body while it runs. Bodies inside another (comprehensions, {@code not}, {@code every}) have a frame of their own over the
 * same slots.
 */
final class Frame implements Locals {
    final Evaluation evaluation;
    /** The values of variables; what a slot holds before its first store on a path is stale and never read. */
    final @Nullable Value[] slots;

    /** The frame that waits for this one; null for the query. */
    final @Nullable Frame caller;

    /** What is run: a rule, a query's or a nested body. */
    final Origin origin;

    /** The names behind the slots. */
    final Layout layout;

    final long queryId;

    /** The expression that is evaluated at the moment. */
    @Nullable
    Step at;

    /** Which expressions held, by their place in the body; only kept for a listener. */
    private boolean @Nullable [] held;

    /** Where variables stand first; only for listeners who ask. */
    private @Nullable Map<String, Location> places;

    /** Where the last event was. */
    private Location lastPlace = Location.NONE;

    Frame(Evaluation evaluation, Layout layout, @Nullable Frame caller, Origin origin) {
        this(evaluation, layout, new Value[layout.size()], caller, origin);
    }

    private Frame(
            Evaluation evaluation, Layout layout, @Nullable Value[] slots, @Nullable Frame caller, Origin origin) {
        this.evaluation = evaluation;
        this.layout = layout;
        this.slots = slots;
        this.caller = caller;
        this.origin = origin;
        this.queryId = evaluation.nextQueryId();
    }

    /** A frame for a body inside this one. */
    Frame nested(Origin inner) {
        return new Frame(evaluation, layout, slots, this, inner);
    }

    long parentId() {
        return caller == null ? queryId : caller.queryId;
    }

    /** The value of a slot that is known here. */
    Value get(int slot) {
        Value value = slots[slot];
        if (value == null) {
            throw new IllegalStateException("slot " + slot + " is read before it is stored");
        }
        return value;
    }

    /** The value that a variable has where the frame is; null when it has none yet. */
    @Nullable
    Value known(String variable) {
        Integer slot = layout.find(variable);
        return slot == null || at != null && at.stores(slot) ? null : slots[slot];
    }

    Location location() {
        return at == null ? origin.place() : at.source().location();
    }

    /** The place of a node for listeners: that of the first expression of a body; where the last event was, for what has none. */
    Location place(Node node) {
        Location known = node instanceof Body body ? body.exprs().get(0).location() : node.location();
        if (known.isKnown()) {
            lastPlace = known;
        }
        return lastPlace;
    }

    boolean held(int index) {
        return held != null && index < held.length && held[index];
    }

    void setHeld(int index, boolean value) {
        boolean[] flags = held == null ? new boolean[Math.max(16, index + 1)] : held;
        if (index >= flags.length) {
            flags = Arrays.copyOf(flags, index * 2);
        }
        flags[index] = value;
        held = flags;
    }

    @Override
    public SortedMap<String, Value> snapshot() {
        SortedMap<String, Value> bound = new TreeMap<>();
        for (int slot = 0; slot < slots.length; slot++) {
            Value value = slots[slot];
            if (value != null) {
                bound.put(layout.name(slot), value);
            }
        }
        return bound;
    }

    @Override
    public String written(String name) {
        return evaluation.written(name);
    }

    @Override
    public Location place(String name) {
        Frame outermost = this;
        while (outermost.caller != null && outermost.caller.slots == slots) {
            outermost = outermost.caller;
        }
        if (outermost.places == null) {
            outermost.places = FirstPlaces.in(outermost.origin.node());
        }
        return outermost.places.getOrDefault(name, Location.NONE);
    }

    /** Forgets what slots hold, for the eyes of listeners. */
    void clear(int[] stale) {
        for (int slot : stale) {
            slots[slot] = null;
        }
    }

    /** Tells listeners of an expression that is no step of its own. */
    void emit(Op op, Expr expression) {
        evaluation.emit(this, op, expression, 0);
    }

    void emit(Op op, String message) {
        evaluation.emit(this, op, origin.node(), message, origin.path());
    }
}
