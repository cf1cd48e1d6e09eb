package io.regent.engine.topdown;

import io.regent.rego.Codes;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Base documents and the documents of rules as one. */
final class Documents {
    private Documents() {}

    /** The base document under the first {@code count} keys, which are known; null when there is none. */
    static @Nullable Value find(Frame frame, Path path, int count) {
        Value at = frame.evaluation.world.data;
        for (int i = 0; i < count && at != null; i++) {
            Expression key = path.known(i);
            Value value = key == null ? null : key.value(frame);
            at = value == null ? null : Path.baseMember(at, value);
        }
        return at;
    }

    /** Everything at a node and below: the documents of its rules over the base document. */
    static Value extent(Frame frame, RuleNode node, @Nullable Value base) {
        return over(frame, base, virtual(frame, node, false));
    }

    /** All of {@code data}. */
    // OPA: replacing all of data hides the rules, not the packages they are in.
    static Value whole(Frame frame, RuleNode root) {
        World world = frame.evaluation.world;
        frame.evaluation.noteBase(frame, Path.EMPTY, 0, world.data);
        return over(frame, world.shownData(), virtual(frame, root, world.hides(root)));
    }

    private static Value over(Frame frame, @Nullable Value base, Obj virtual) {
        if (base == null) {
            return virtual;
        }
        Value merged = merge(base, virtual);
        if (merged == null) {
            throw Evaluation.error(frame, Codes.EVAL_WITH_MERGE, "real and replacement data could not be merged");
        }
        return merged;
    }

    private static Obj virtual(Frame frame, RuleNode node, boolean allHidden) {
        Obj.Builder members = Obj.builder();
        for (Map.Entry<Value, RuleNode> child : node.children().entrySet()) {
            boolean hidden = allHidden || frame.evaluation.world.hides(child.getValue());
            Value value = document(frame, child.getValue(), hidden);
            if (value != null) {
                members.put(child.getKey(), value);
            }
        }
        return members.build();
    }

    private static @Nullable Value document(Frame frame, RuleNode node, boolean hidden) {
        RuleGroup group = node.group();
        if (group == null) {
            return virtual(frame, node, hidden);
        }
        return hidden ? null : document(frame, group);
    }

    private static @Nullable Value document(Frame frame, RuleGroup group) {
        return switch (group) {
            case ValueGroup rules
            when rules.isFunction() -> {
                rules.tell(frame);
                yield null;
            }
            case ValueGroup rules -> rules.value(frame, null);
            case PartialGroup rules -> rules.document(frame);
        };
    }

    private static @Nullable Value merge(Value base, Value virtual) {
        if (!(base instanceof Obj left && virtual instanceof Obj right)) {
            return null;
        }
        Obj merged = left;
        for (int i = 0; i < right.size(); i++) {
            Value key = right.keyAt(i);
            Value present = left.get(key);
            Value member = present == null ? right.valueAt(i) : merge(present, right.valueAt(i));
            if (member == null) {
                return null;
            }
            merged = merged.with(key, member);
        }
        return merged;
    }
}
