package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.ast.Ref;
import io.regent.value.Value;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules that add members to a set or object: {@code p contains x}, {@code p[x] := y}, {@code p[x].q[y] := z}. */
final class PartialGroup implements RuleGroup {
    private static final Value[] NO_KEYS = {};

    private final int id;
    private final Ref path;
    private final List<PartialRule> rules;
    private final boolean set;
    private final RuleIndex index;
    private final int longest;

    /**
     * @param set whether the document is a set, not an object
     */
    PartialGroup(int id, Ref path, List<PartialRule> rules, boolean set, RuleIndex index) {
        this.id = id;
        this.path = path;
        this.rules = List.copyOf(rules);
        this.set = set;
        this.index = index;
        this.longest = rules.stream().mapToInt(PartialRule::keyCount).max().orElse(0);
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public Ref path() {
        return path;
    }

    @Override
    public RuleIndex index() {
        return index;
    }

    @Override
    public void prepare() {
        rules.forEach(rule -> rule.prepared(0));
    }

    /** The longest path of keys that its rules have. */
    int longest() {
        return longest;
    }

    /** The whole document. */
    Value document(Frame caller) {
        return document(caller, NO_KEYS);
    }

    /** The document as far as it lies under {@code keys}. */
    Value document(Frame caller, Value[] keys) {
        World world = caller.evaluation.world;
        Value known = remembered(world, keys);
        if (caller.evaluation.isWatched()) {
            tell(caller, known != null);
        }
        if (known != null) {
            return known;
        }
        Value document = evaluate(caller, keys);
        if (keys.length == 0) {
            world.remember(id, document);
        } else {
            caller.evaluation.budget().grow(caller, Sizes.CALL);
            world.remember(id, keys, document);
        }
        return document;
    }

    private @Nullable Value remembered(World world, Value[] keys) {
        Object whole = world.remembered(id);
        Object known = whole != null || keys.length == 0 ? whole : world.remembered(id, keys);
        return known instanceof Value value ? value : null;
    }

    /** Tells those who watch that the group is asked. */
    // OPA: the rules are looked up even when their document is remembered.
    private void tell(Frame caller, boolean remembered) {
        Instruments instruments = caller.evaluation.instruments;
        if (instruments != null) {
            instruments.rules(remembered);
        }
        if (remembered) {
            traceIndex(caller, index.lookup(caller, NO_KEYS).branches().length);
        }
    }

    private Value evaluate(Frame caller, Value[] keys) {
        RuleIndex.Matches matches = index.lookup(caller, NO_KEYS);
        traceIndex(caller, matches.branches().length);
        DocumentBuilder document = new DocumentBuilder(set);
        for (int number : matches.branches()) {
            add(rules.get(number), caller, keys, document);
        }
        return document.build();
    }

    private void traceIndex(Frame caller, int count) {
        if (caller.evaluation.isTraced() && caller.at != null) {
            // OPA: without rules nothing disagrees.
            boolean early = count == 0 && caller.evaluation.options.earlyExit();
            String message = "(matched " + count + (count == 1 ? " rule" : " rules") + (early ? ", early exit)" : ")");
            caller.evaluation.emit(caller, Op.INDEX, caller.at, message, path);
        }
    }

    private static void add(PartialRule rule, Frame caller, Value[] keys, DocumentBuilder document) {
        Value[] given = Arrays.copyOf(keys, Math.min(keys.length, rule.keyCount()));
        PreparedRule prepared = rule.prepared(given.length);
        prepared.run(caller, given, frame -> {
            frame.emit(Op.EXIT, "");
            add(rule, prepared, frame, document);
            frame.emit(Op.REDO, "");
            return true;
        });
    }

    private static void add(PartialRule rule, PreparedRule prepared, Frame frame, DocumentBuilder document) {
        @Nullable Value @Nullable [] at = Composites.values(prepared.keys(), frame);
        Value value = prepared.value(frame);
        if (at == null || value == null) {
            return;
        }
        prepared.noteLabels(frame);
        frame.evaluation.budget().grow(frame, Sizes.MEMBER);
        boolean fits = rule.isMultiValue() ? document.add(at, value) : document.put(at, value);
        if (!fits) {
            throw Evaluation.conflict(
                    frame, "object keys must be unique", prepared.rule().head().location());
        }
    }
}
