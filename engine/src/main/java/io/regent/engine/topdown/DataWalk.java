package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ref into {@code data} where rules may lie. */
final class DataWalk extends Walk {
    private final RuleNode start;
    private final int startAt;
    private final @Nullable DataRef known;

    /**
     * @param start the node that the first {@code startAt} keys lead to
     */
    DataWalk(Expr source, RuleNode start, int startAt, Path path, Pattern target) {
        super(source, path, target);
        this.start = start;
        this.startAt = startAt;
        this.known = path.isKnown(0) && !isUndecided(start.group()) ? new DataRef(start, startAt, path) : null;
    }

    private static boolean isUndecided(@Nullable RuleGroup group) {
        return group instanceof ValueGroup rules && rules.isUndecided();
    }

    @Override
    boolean single() {
        return known != null;
    }

    @Override
    boolean holds(Frame frame) {
        Value value = known == null ? null : known.value(frame);
        return value != null && target().match(frame, value);
    }

    @Override
    boolean each(Frame frame, Solutions out) {
        World world = frame.evaluation.world;
        if (path.size() == 0) {
            return arrive(frame, Documents.whole(frame, start), out);
        }
        if (world.hidesAbove(start)) {
            return descendBase(frame, world.data, 0, out);
        }
        Value base =
                start.group() != null ? null : startAt == 0 ? world.root(path) : Documents.find(frame, path, startAt);
        return at(frame, start, base, startAt, out);
    }

    private boolean at(Frame frame, RuleNode node, @Nullable Value base, int at, Solutions out) {
        RuleGroup group = node.group();
        if (group != null) {
            return rules(frame, group, at, out);
        }
        if (at == path.size()) {
            frame.evaluation.noteBase(frame, path, at, base);
            return arrive(frame, Documents.extent(frame, node, base), out);
        }
        Expression key = path.known(at);
        if (key == null) {
            return everyChild(frame, node, base, at, out);
        }
        Value value = key.value(frame);
        return value == null || child(frame, node, base, value, at, out);
    }

    private boolean child(Frame frame, RuleNode node, @Nullable Value base, Value key, int at, Solutions out) {
        Value baseMember = base == null ? null : Path.baseMember(base, key);
        RuleNode child = node.child(key);
        if (child == null || frame.evaluation.world.hides(child)) {
            if (baseMember == null) {
                frame.evaluation.noteBase(frame, path, path.size(), null);
                return true;
            }
            return descendBase(frame, baseMember, at + 1, out);
        }
        return at(frame, child, baseMember, at + 1, out);
    }

    private boolean everyChild(Frame frame, RuleNode node, @Nullable Value base, int at, Solutions out) {
        frame.evaluation.noteBase(frame, path, at, base);
        for (Value key : keys(node, base)) {
            frame.evaluation.tick(frame);
            if (path.pattern(at).match(frame, key) && !child(frame, node, base, key, at, out)) {
                return false;
            }
        }
        return true;
    }

    /** The keys of the base document, then those of the rules. */
    private static List<Value> keys(RuleNode node, @Nullable Value base) {
        List<Value> keys = new ArrayList<>();
        for (int i = 0; base != null && i < Members.count(base); i++) {
            keys.add(Members.key(base, i));
        }
        keys.addAll(node.children().keySet());
        return keys;
    }

    private boolean rules(Frame frame, RuleGroup group, int at, Solutions out) {
        frame.at = this;
        if (group instanceof ValueGroup rules && (rules.isUndecided() || frame.evaluation.isTraced())) {
            return rules.isFunction() || valueInside(frame, rules, at, out);
        }
        Value document = DataRef.document(frame, group, path, at);
        return document == null || descend(frame, document, at, out);
    }

    /** Goes on from inside the group. */
    private boolean valueInside(Frame frame, ValueGroup rules, int at, Solutions out) {
        Continuation rest = new Continuation() {
            @Override
            boolean proceed(Value value) {
                return descend(frame, value, at, out);
            }
        };
        rules.value(frame, rest);
        return rest.goesOn();
    }
}
