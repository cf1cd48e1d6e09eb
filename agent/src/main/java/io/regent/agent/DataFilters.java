package io.regent.agent;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.PartialOptions;
import io.regent.engine.PartialQuery;
import io.regent.engine.PartialResult;
import io.regent.engine.PreparedQuery;
import io.regent.engine.Snapshot;
import io.regent.engine.filter.Filter;
import io.regent.engine.filter.FilterTarget;
import io.regent.engine.filter.FilterTranslation;
import io.regent.engine.filter.SqlText;
import io.regent.engine.filter.UcastJson;
import io.regent.engine.filter.UnknownHints;
import io.regent.rego.Diagnostic;
import io.regent.rego.Parser;
import io.regent.rego.QueryOptions;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes data filters of a rule: what is known is evaluated, what is left becomes conditions for a database. */
final class DataFilters {
    private static final QueryOptions OPTIONS = QueryOptions.DEFAULT;

    private final Snapshot snapshot;
    private final FilterQuestion question;
    private final Metrics metrics;
    private final UnknownHints missing = new UnknownHints();
    private final EvaluationOptions evaluation;

    /**
     * A question to one snapshot.
     *
     * @param evaluation has the known part of the input
     */
    DataFilters(Snapshot snapshot, FilterQuestion question, EvaluationOptions evaluation, Metrics metrics) {
        this.snapshot = snapshot;
        this.question = question;
        this.metrics = metrics;
        // Other rules than the ones an index finds may be the ones where something is mistyped.
        this.evaluation = evaluation.withIndexing(false).withListener(missing);
    }

    /**
     * The filters, as the decision {@code id}.
     *
     * @throws RegoException with {@code pe_fragment_error} for what a target cannot express
     * @throws io.regent.engine.filter.InvalidMappingException when the names of tables make no sense
     */
    FilterDecision decision(String id) {
        Ref rule = DocumentQuery.ref(question.document(), snapshot);
        FilterMetadata metadata = FilterMetadata.of(snapshot.policy(), rule);
        List<Ref> unknowns = question.unknowns().isEmpty()
                ? metrics.time("compile_extract_annotations_unknowns", metadata::unknowns)
                : question.unknowns();
        Ref maskRule = question.maskRule() == null
                ? metrics.time("compile_extract_annotations_mask", metadata::maskRule)
                : question.maskRule();
        PreparedQuery mask = maskRule == null ? null : prepared(maskRule);
        PartialQuery query = metrics.time("compile_prep_partial", () -> prepared(rule, unknowns));
        Obj masks = mask == null ? null : metrics.time("compile_eval_mask_rule", () -> masks(mask));
        PartialResult left = query.run(evaluation);
        FilterTranslation translation = new FilterTranslation(question.targets(), question.mappings());
        List<Body> conditions =
                metrics.time("compile_eval_constraints", () -> translation.checked(left.queries(), left.support()));
        Map<FilterTarget, Value> filters =
                metrics.time("compile_translate_queries", () -> filters(translation, conditions));
        return new FilterDecision(id, question, filters, masks, missing.hints(unknowns));
    }

    private Map<FilterTarget, Value> filters(FilterTranslation translation, List<Body> queries) {
        Map<FilterTarget, Value> filters = new EnumMap<>(FilterTarget.class);
        if (!queries.isEmpty()) {
            for (FilterTarget target : question.targets()) {
                Filter filter = translation.filter(queries, target);
                filters.put(
                        target,
                        target.kind().equals("sql") ? Str.of(SqlText.of(filter, target)) : UcastJson.of(filter));
            }
        }
        return filters;
    }

    private PreparedQuery prepared(Ref maskRule) {
        return preparing("prepare for mask eval: ", () -> snapshot.prepare(query(maskRule), OPTIONS, metrics));
    }

    private PartialQuery prepared(Ref rule, List<Ref> unknowns) {
        return preparing("prepare for partial: ", () -> {
            PartialOptions options = PartialOptions.DEFAULT
                    .withUnknowns(List.copyOf(unknowns))
                    .withDisableInlining(disableInlining())
                    // What cannot be written in SQL, such as a request, has to be known beforehand.
                    .withNondeterministicBuiltins(true);
            return snapshot.preparePartial(query(rule), OPTIONS, options);
        });
    }

    private static Body query(Ref rule) {
        Expr expr = new Expr(new TermStatement(rule, rule.location()), rule.location());
        return new Body(List.of(expr), rule.location());
    }

    private List<Ref> disableInlining() {
        List<Ref> refs = new ArrayList<>();
        for (String text : question.disableInlining()) {
            refs.add(Parser.parseRef(new Source("", text), snapshot.options().parse()));
        }
        return refs;
    }

    private static <T> T preparing(String stage, Supplier<T> work) {
        try {
            return work.get();
        } catch (RegoException wrong) {
            throw new RegoException(new Diagnostic("", stage + wrong.getMessage(), null));
        }
    }

    private @Nullable Obj masks(PreparedQuery mask) {
        Value value = mask.run(evaluation).value().orElse(null);
        if (value == null || value instanceof Obj) {
            return (Obj) value;
        }
        throw new RegoException(new Diagnostic(
                "",
                "convert masks: json: cannot unmarshal " + kind(value)
                        + " into Go value of type map[string]interface {}",
                null));
    }

    private static String kind(Value value) {
        return switch (value.kind()) {
            case BOOLEAN -> "bool";
            case ARRAY, SET -> "array";
            case NULL, NUMBER, STRING, OBJECT -> value.kind().typeName();
        };
    }
}
