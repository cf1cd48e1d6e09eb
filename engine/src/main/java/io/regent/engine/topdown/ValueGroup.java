package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Ref;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a complete document or of a function: whichever hold must agree on one value. */
final class ValueGroup implements RuleGroup, Callable {
    private static final Value[] NO_ARGS = {};

    private final int id;
    private final Ref path;
    private final int arity;
    private final List<RuleBranch> branches;
    private final @Nullable RuleBranch byDefault;
    private final RuleIndex index;
    private final boolean undecided;

    /**
     * @param arity the number of parameters; -1 for a document
     */
    ValueGroup(
            int id, Ref path, int arity, List<RuleBranch> branches, @Nullable RuleBranch byDefault, RuleIndex index) {
        this.id = id;
        this.path = path;
        this.arity = arity;
        this.branches = List.copyOf(branches);
        this.byDefault = byDefault;
        this.index = index;
        this.undecided = index.mayDisagree()
                && branches.get(branches.size() - 1).chain() != branches.get(0).chain();
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
        branches.forEach(RuleBranch::prepared);
    }

    boolean isFunction() {
        return arity >= 0;
    }

    /** The number of parameters; -1 for a document. */
    int arity() {
        return arity;
    }

    /**
     * Whether several rules may give different values. What follows such a group runs inside of it, at the first value, before
     * the others are looked at.
     */
    // OPA: an error in what follows comes before the conflict.
    boolean isUndecided() {
        return undecided;
    }

    /** The value of the document; null when undefined. */
    @Nullable
    Value value(Frame caller, @Nullable Continuation first) {
        World world = caller.evaluation.world;
        Object known = world.remembered(id);
        if (known != null) {
            tellRecalled(caller, NO_ARGS);
            return recalled(known, first);
        }
        Value value = evaluate(caller, NO_ARGS, first);
        remember(world, NO_ARGS, value);
        return value;
    }

    @Override
    public @Nullable Value call(Frame caller, Value[] args) {
        return call(caller, args, null);
    }

    /** The result of the function; null when undefined. */
    @Nullable
    Value call(Frame caller, Value[] args, @Nullable Continuation first) {
        World world = caller.evaluation.world;
        Object known = world.remembered(id, args);
        // OPA: functions that were undefined are called again, which only listeners notice.
        if (known != null && (known != World.UNDEFINED || !caller.evaluation.isTraced())) {
            tellRecalled(caller, args);
            return recalled(known, first);
        }
        int errors = caller.evaluation.builtinErrors().size();
        Value value = evaluate(caller, args, first);
        // OPA: undefined calls are made again, which shows in errors alone.
        if (value != null || caller.evaluation.builtinErrors().size() == errors) {
            caller.evaluation.budget().grow(caller, Sizes.CALL);
            remember(world, args, value);
        }
        return value;
    }

    private void remember(World world, Value[] args, @Nullable Value value) {
        if (isFunction()) {
            world.remember(id, args, value);
        } else {
            world.remember(id, value);
        }
    }

    /** What follows, after the first value is remembered for it. */
    private Continuation remembering(World world, Value[] args, Continuation following) {
        return new Continuation() {
            @Override
            boolean proceed(Value value) {
                remember(world, args, value);
                return following.accept(value);
            }

            @Override
            boolean tellsRedo(Value value) {
                return following.tellsRedo(value);
            }
        };
    }

    private static @Nullable Value recalled(Object known, @Nullable Continuation first) {
        if (!(known instanceof Value value)) {
            return null;
        }
        if (first != null) {
            first.accept(value);
        }
        return value;
    }

    private @Nullable Value evaluate(Frame caller, Value[] args, @Nullable Continuation first) {
        Evaluation evaluation = caller.evaluation;
        RuleIndex.Matches matches = index.lookup(caller, args);
        traceIndex(caller, matches);
        count(caller, matches, false);
        boolean findOne = matches.early() && evaluation.options.earlyExit();
        Continuation then = first == null ? null : remembering(evaluation.world, args, first);
        Verdict verdict = new Verdict(this, findOne, then);
        boolean refused = evaluation.refused;
        try {
            run(verdict, matches, caller, args);
            evaluation.refused = refused || verdict.isRefused();
        } catch (RegoException failed) {
            if (failed == verdict.conflict()) {
                throw new Conflict(failed, findOne).among(branches, matches.branches(), caller, args);
            }
            throw failed;
        }
        return verdict.value();
    }

    private void run(Verdict verdict, RuleIndex.Matches matches, Frame caller, Value[] args) {
        for (int number : matches.branches()) {
            RuleBranch branch = branches.get(number);
            if (!verdict.hasAnswered(branch.chain())) {
                verdict.run(branch, caller, args);
            }
            if (verdict.isFinal()) {
                break;
            }
        }
        if (verdict.value() == null && byDefault != null) {
            verdict.run(byDefault, caller, args);
        }
    }

    /** Tells listeners that the rules were looked up, though nothing is called. */
    // OPA: the document of a package asks functions, too.
    void tell(Frame caller) {
        Instruments instruments = caller.evaluation.instruments;
        if (instruments != null) {
            instruments.time(Instruments.RULE_INDEX, index::all);
        }
        traceIndex(caller, index.all());
    }

    /** Tells those who watch that a remembered value is asked for. */
    // OPA: the rules are looked up all the same.
    private void tellRecalled(Frame caller, Value[] args) {
        if (caller.evaluation.isWatched()) {
            RuleIndex.Matches matches = index.lookup(caller, args);
            traceIndex(caller, matches);
            count(caller, matches, true);
        }
    }

    // OPA: whether a value is remembered is only asked when there may be one.
    private void count(Frame caller, RuleIndex.Matches matches, boolean remembered) {
        Instruments instruments = caller.evaluation.instruments;
        if (instruments != null && (matches.branches().length > 0 || byDefault != null)) {
            instruments.rules(remembered);
        }
    }

    private void traceIndex(Frame caller, RuleIndex.Matches matches) {
        if (caller.evaluation.isTraced() && caller.at != null) {
            String message = "(matched " + count(matches.branches())
                    + (matches.early() && caller.evaluation.options.earlyExit() ? ", early exit)" : ")");
            caller.evaluation.emit(caller, Op.INDEX, caller.at, message, path);
        }
    }

    /** {@code 2 rules}; a rule and its {@code else} branches count once. */
    private String count(int[] numbers) {
        int chains = 0;
        int last = -1;
        for (int number : numbers) {
            int chain = branches.get(number).chain();
            chains += chain == last ? 0 : 1;
            last = chain;
        }
        return chains == 1 ? "1 rule" : chains + " rules";
    }
}
