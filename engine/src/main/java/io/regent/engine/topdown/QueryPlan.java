package io.regent.engine.topdown;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.ExpressionValue;
import io.regent.engine.Metrics;
import io.regent.engine.QueryResult;
import io.regent.engine.ResultRow;
import io.regent.engine.trace.Op;
import io.regent.rego.CheckedQuery;
import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Var;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A query ready to run. Safe for all threads. */
public final class QueryPlan {
    private final Program program;
    private final CheckedQuery query;
    private final Layout layout;
    private final Step body;
    /** For each expression as written the slot of its value; -1 when it has none but {@code true}. */
    private final int[] captures;
    /** The names of the variables to show, and their slots. */
    private final SortedMap<String, Integer> shown = new TreeMap<>();

    private QueryPlan(Program program, CheckedQuery query, Scope scope, Step body) {
        this.program = program;
        this.query = query;
        this.layout = scope.layout;
        this.body = body;
        this.captures = captures(query, layout);
        show(scope);
    }

    static QueryPlan of(Program program, CheckedQuery query) {
        Layout layout = new Layout();
        Scope scope = Scope.empty(program, layout);
        Step body = new BodyPreparation(scope).body(query.body());
        return new QueryPlan(program, query, scope, body);
    }

    private static int[] captures(CheckedQuery query, Layout layout) {
        int[] slots = new int[query.captures().size()];
        for (int i = 0; i < slots.length; i++) {
            String name = query.captures().get(i);
            Integer slot = name == null ? null : layout.find(name);
            slots[i] = slot == null ? -1 : slot;
        }
        return slots;
    }

    /** Shows the variables that the query itself binds, not those of bodies inside it. */
    private void show(Scope scope) {
        for (int slot = 0; slot < layout.size(); slot++) {
            String name = layout.name(slot);
            if (!scope.isKnown(name)) {
                continue;
            }
            String written = query.sourceNames().getOrDefault(name, name);
            if (!written.startsWith(Var.WILDCARD_PREFIX) && !written.startsWith("__")) {
                shown.put(written, slot);
            }
        }
    }

    /** Every way in which the query holds. */
    public QueryResult run(Obj data, EvaluationOptions options) {
        World world = new World(null, options.input(), data, null, null, program.groupCount());
        Evaluation evaluation = new Evaluation(program, query.sourceNames(), world, options);
        Frame frame = new Frame(evaluation, layout, null, Origin.of(query.body()));
        List<ResultRow> rows = new ArrayList<>();
        try {
            frame.emit(Op.ENTER, "");
            Step.run(body, frame, solved -> {
                solved.emit(Op.EXIT, "");
                rows.add(measuredRow(solved));
                solved.emit(Op.REDO, "");
                return true;
            });
        } catch (StackOverflowError tooDeep) {
            throw failure(Codes.EVAL_INTERNAL, "query is nested too deeply");
        } catch (OutOfMemoryError tooLarge) {
            // What the evaluation held is free again here.
            throw failure(Codes.EVAL_CANCEL, "query needs more memory than there is");
        }
        evaluation.throwIfStrict();
        measure(evaluation, rows.isEmpty());
        return new QueryResult(rows, evaluation.builtinErrors(), List.copyOf(evaluation.ruleLabels()));
    }

    private RegoException failure(String code, String message) {
        return new RegoException(new Diagnostic(code, message, query.body().location()));
    }

    private static void measure(Evaluation evaluation, boolean empty) {
        Metrics metrics = evaluation.options.metrics();
        if (metrics != null && evaluation.readsBase()) {
            // Nothing outside of the snapshot is ever asked.
            metrics.timer(Metrics.EXTERNAL_RESOLVE);
        }
        if (evaluation.instruments != null && empty) {
            // OPA: even a query without an answer puts values in the place of variables once.
            evaluation.instruments.time(Instruments.PLUG, List::of);
        }
    }

    private ResultRow measuredRow(Frame frame) {
        Instruments instruments = frame.evaluation.instruments;
        return instruments == null ? row(frame) : instruments.time(Instruments.PLUG, () -> row(frame));
    }

    private ResultRow row(Frame frame) {
        List<ExpressionValue> expressions = new ArrayList<>();
        for (int i = 0; i < captures.length; i++) {
            Expr written = query.parsed().exprs().get(i);
            Value value = captures[i] < 0 ? Bool.TRUE : frame.get(captures[i]);
            expressions.add(new ExpressionValue(value, written.location().text(), written.location()));
        }
        SortedMap<String, Value> bindings = new TreeMap<>();
        shown.forEach((name, slot) -> {
            @Nullable Value value = frame.slots[slot];
            if (value != null) {
                bindings.put(name, value);
            }
        });
        return new ResultRow(expressions, bindings);
    }
}
