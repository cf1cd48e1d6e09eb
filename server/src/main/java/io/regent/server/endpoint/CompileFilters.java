package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.agent.FilterDecision;
import io.regent.agent.FilterQuestion;
import io.regent.agent.Question.Document;
import io.regent.engine.filter.InvalidMappingException;
import io.regent.engine.filter.UnknownHints.Hint;
import io.regent.rego.Location;
import io.regent.rego.NearNames;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.server.Asking;
import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.JsonFields;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/compile/{path}}: a rule as conditions on the documents that are not known, for databases. */
public final class CompileFilters implements Endpoint {
    private static final String RESULT = "result";

    private final Agent agent;

    public CompileFilters(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Asking asking = new Asking(agent, request);
        FilterRequest body = asking.question(() -> FilterRequest.of(request));
        Document document = asking.document();
        List<Ref> unknowns = asking.question(() -> unknowns(body.unknowns()));
        Ref maskRule = maskRule(body.maskRule(), document);
        FilterTargets targets = FilterTargets.of(request, body.dialects());
        FilterQuestion question = new FilterQuestion(
                document, unknowns, body.disableInlining(), maskRule, targets.targets(), body.mappings());
        FilterDecision decision;
        try {
            decision = asking.filters(question, body.input());
        } catch (InvalidMappingException wrong) {
            throw Errors.invalid("mappings: " + wrong.getMessage());
        }
        JsonFields reply = new JsonFields();
        putResult(reply, decision, targets.several());
        putHints(reply, decision.hints());
        asking.putMetrics(reply);
        return Reply.json(reply, request.isPretty()).with("Content-Type", targets.contentType());
    }

    private static void putResult(JsonFields reply, FilterDecision decision, boolean several) {
        JsonFields filters = new JsonFields();
        decision.filters().forEach((target, filter) -> {
            JsonFields one = new JsonFields().put("query", filter);
            Obj masks = decision.masks();
            if (masks != null && masks.size() > 0) {
                one.put("masks", masks);
            }
            boolean isSql = target.kind().equals("sql");
            filters.put(several && isSql ? target.dialect() : several ? target.kind() : RESULT, one);
        });
        if (several) {
            reply.put(RESULT, filters);
        } else {
            reply.putAll(filters);
        }
    }

    private static void putHints(JsonFields reply, List<Hint> hints) {
        if (!hints.isEmpty()) {
            List<JsonFields> shown = new ArrayList<>();
            for (Hint hint : hints) {
                shown.add(new JsonFields()
                        .put("message", hint.message())
                        .put("location", Errors.location(hint.location())));
            }
            reply.put("hints", shown);
        }
    }

    private List<Ref> unknowns(List<String> texts) {
        List<Ref> unknowns = new ArrayList<>();
        for (String text : texts) {
            try {
                unknowns.add(parse(text));
            } catch (RegoException wrong) {
                String why = wrong.diagnostics().getFirst().message();
                String said = why.startsWith("expected ref")
                        ? why
                        : "failed to parse ref: failed to parse term: " + wrong.getMessage();
                throw Errors.invalid("error(s) occurred while parsing unknowns: " + said);
            }
        }
        return unknowns;
    }

    private @Nullable Ref maskRule(String text, Document document) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse(text.startsWith("data.") ? text : RegoText.of(packageOf(document)) + "." + text);
        } catch (RegoException wrong) {
            throw Errors.invalid("error(s) occurred while parsing mask_rule name: " + nearest(text));
        }
    }

    private static Ref packageOf(Document document) {
        List<Term> parts = new ArrayList<>();
        parts.add(new Var("data", Location.NONE));
        List<String> path = document.path();
        for (String key : path.subList(0, Math.max(0, path.size() - 1))) {
            parts.add(new Constant(Str.of(key), Location.NONE));
        }
        return new Ref(parts, Location.NONE);
    }

    /** What may have been meant by the name of a rule. */
    private String nearest(String typed) {
        List<String> names = new ArrayList<>();
        for (Module module : agent.policies().snapshot().policy().parsed().values()) {
            for (Rule rule : module.rules()) {
                if (!rule.isDefault()) {
                    Term name = rule.head().reference().head();
                    names.add(RegoText.of(module.packageClause().path()) + "." + RegoText.of(name));
                }
            }
        }
        List<String> nearest = NearNames.nearest(typed, names, Integer.MAX_VALUE);
        return switch (nearest.size()) {
            case 0 -> "";
            case 1 -> typed + " undefined, did you mean " + nearest.getFirst() + "?";
            default -> typed + " undefined, did you mean one of [" + String.join(" ", nearest) + "]?";
        };
    }

    private Ref parse(String text) {
        return Parser.parseRef(new Source("", text), agent.decisions().parsing());
    }
}
