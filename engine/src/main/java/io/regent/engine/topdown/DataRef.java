package io.regent.engine.topdown;

import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A ref into {@code data} where rules may lie, all keys known.
 *
 * @param start the node that the first {@code at} keys lead to
 */
record DataRef(RuleNode start, int at, Path path) implements Expression {
    @Override
    public @Nullable Value value(Frame frame) {
        World world = frame.evaluation.world;
        if (path.size() == 0) {
            return Documents.whole(frame, start);
        }
        if (world.hidesAbove(start)) {
            return base(frame, world.data, 0);
        }
        RuleGroup group = start.group();
        if (group != null) {
            return below(frame, group, at);
        }
        Value base = at == 0 ? world.data : Documents.find(frame, path, at);
        return tree(frame, start, base);
    }

    private @Nullable Value tree(Frame frame, RuleNode from, @Nullable Value fromBase) {
        RuleNode node = from;
        Value base = fromBase;
        for (int i = at; i < path.size(); i++) {
            Expression expression = path.known(i);
            Value key = expression == null ? null : expression.value(frame);
            if (key == null) {
                return null;
            }
            base = base == null ? null : Path.baseMember(base, key);
            RuleNode child = node.child(key);
            if (child == null || frame.evaluation.world.hides(child)) {
                return base(frame, base, i + 1);
            }
            RuleGroup group = child.group();
            if (group != null) {
                return below(frame, group, i + 1);
            }
            node = child;
        }
        frame.evaluation.noteBase(frame, path, path.size(), base);
        return Documents.extent(frame, node, base);
    }

    private @Nullable Value base(Frame frame, @Nullable Value root, int from) {
        Value found = root == null ? null : path.lookupBase(frame, root, from);
        frame.evaluation.noteBase(frame, path, path.size(), found);
        return found;
    }

    /** What stands in the document of a group under the keys from {@code from} on. */
    private @Nullable Value below(Frame frame, RuleGroup group, int from) {
        Value document = document(frame, group, path, from);
        return document == null ? null : path.lookup(frame, document, from);
    }

    /** The document of a group as far as the keys from {@code from} on ask for it. */
    static @Nullable Value document(Frame frame, RuleGroup group, Path path, int from) {
        return switch (group) {
            case ValueGroup rules -> rules.isFunction() ? null : rules.value(frame, null);
            case PartialGroup rules -> {
                int known = Math.min(path.knownPrefix(from), rules.longest());
                Value[] keys = path.values(frame, from, known);
                yield keys == null ? null : rules.document(frame, keys);
            }
        };
    }
}
