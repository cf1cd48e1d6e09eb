package io.regent.engine.topdown;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.trace.Op;
import io.regent.engine.trace.TraceEvent;
import io.regent.engine.trace.TraceListener;
import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a query: the world it sees now, its limits, and what it reports. For one thread. */
final class Evaluation {
    final EvaluationOptions options;
    final Program program;
    final BuiltinCalls builtins;

    /** What rules see at the moment; {@code with} exchanges it. */
    World world;

    /** Who counts single operations; null for nobody. */
    final @Nullable Instruments instruments;

    private final @Nullable TraceListener listener;
    private final Budget budget;
    private final List<Diagnostic> builtinErrors = new ArrayList<>();
    private final Set<Obj> ruleLabels = new LinkedHashSet<>();
    private final Map<String, String> queryNames;
    private long queryIds;

    /** Whether what followed the last solution of a rule wanted no more, while the rules around it still look for conflicts. */
    boolean refused;

    private boolean readsBase;

    Evaluation(Program program, Map<String, String> queryNames, World world, EvaluationOptions options) {
        this.program = program;
        this.queryNames = queryNames;
        this.world = world;
        this.options = options;
        this.listener = options.listener();
        this.instruments = instruments(options.metrics());
        this.budget = new Budget(options.limits(), options.cancellation());
        this.builtins = new BuiltinCalls(this);
    }

    private static @Nullable Instruments instruments(@Nullable Metrics metrics) {
        return metrics != null && metrics.isInstrumented() ? new Instruments(metrics) : null;
    }

    /** Whether somebody wants to know of every lookup of a rule, remembered or not. */
    boolean isWatched() {
        return listener != null || instruments != null;
    }

    /** Takes note that base documents were asked for what stands under the first {@code count} keys of a path. */
    void noteBase(Frame frame, Path path, int count, @Nullable Value found) {
        readsBase = true;
        if (instruments != null && world.hasOwnData()) {
            instruments.base(path.values(frame, 0, count), found != null);
        }
    }

    /** Takes note of the base documents that an index looks at: their paths, and whether they are there. */
    void noteBase(Map<List<Value>, Boolean> reads) {
        readsBase |= !reads.isEmpty();
        if (instruments != null && world.hasOwnData()) {
            reads.forEach((path, found) -> instruments.base(path.toArray(new Value[0]), found));
        }
    }

    /** Whether base documents were asked for. */
    boolean readsBase() {
        return readsBase;
    }

    long nextQueryId() {
        return queryIds++;
    }

    boolean isTraced() {
        return listener != null;
    }

    /** Counts a step. */
    void tick(Frame frame) {
        budget.tick(frame);
    }

    /** The name the user gave a variable. */
    String written(String name) {
        String ofQuery = queryNames.get(name);
        return ofQuery == null ? program.sourceNames().getOrDefault(name, name) : ofQuery;
    }

    Budget budget() {
        return budget;
    }

    List<Diagnostic> builtinErrors() {
        return builtinErrors;
    }

    /** Throws the first error of a built-in when such errors are to end the evaluation. */
    // OPA: they do so at its end; what ends it earlier comes first.
    void throwIfStrict() {
        if (options.strictBuiltinErrors() && !builtinErrors.isEmpty()) {
            throw new RegoException(builtinErrors.get(0));
        }
    }

    /** The labels of the rules that held so far. */
    Set<Obj> ruleLabels() {
        return ruleLabels;
    }

    void emit(Frame frame, Op op, Node node, String message, @Nullable Ref ref) {
        emit(frame, op, node, -1, message, ref);
    }

    /** An event about an expression at a place of its body. */
    void emit(Frame frame, Op op, Node expression, int index) {
        emit(frame, op, expression, index, "", null);
    }

    /** An event about the expression of a step. */
    void emit(Frame frame, Op op, Step step, String message, @Nullable Ref ref) {
        emit(frame, op, step.source(), step.index(), message, ref);
    }

    private void emit(Frame frame, Op op, Node node, int index, String message, @Nullable Ref ref) {
        if (listener != null) {
            Location place = frame.place(node);
            listener.event(
                    new TraceEvent(op, frame.queryId, frame.parentId(), node, index, place, message, ref, frame));
        }
    }

    /** An error at the expression that {@code frame} is at, with the calls that led there. */
    static RegoException error(Frame frame, String code, String message) {
        return error(frame, code, message, frame.location());
    }

    static RegoException error(Frame frame, String code, String message, Location location) {
        List<Diagnostic.Call> calls = new ArrayList<>();
        for (Frame at = frame; at != null; at = at.caller) {
            calls.add(new Diagnostic.Call(at.queryId, at.location(), ResolvedText.of(at)));
        }
        return new RegoException(new Diagnostic(code, message, location, null, calls));
    }

    static RegoException conflict(Frame frame, String message, Location location) {
        return error(frame, Codes.EVAL_CONFLICT, message, location);
    }
}
