package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.engine.PartialOptions;
import io.regent.engine.PartialResult;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.server.Asking;
import io.regent.server.Bodies;
import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.RefusedException;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.JsonFields;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/compile}: what is left of a query when some documents are unknown. */
public final class PostCompile implements Endpoint {
    private static final String TYPE = "CompileRequestV1";
    private static final String NAMELESS = "";
    private static final String UNREADABLE = "error(s) occurred while decoding request: ";

    private final Agent agent;

    public PostCompile(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Asking asking = new Asking(agent, request);
        if (asking.isTraced()) {
            return Errors.notBuilt("explanations of partial evaluation");
        }
        Obj fields = Bodies.fields(request, "types." + TYPE, UNREADABLE);
        ParseOptions parse = agent.decisions().parsing();
        Body query = asking.question(() -> query(Bodies.text(fields, TYPE, "query", UNREADABLE), parse));
        PartialOptions options = options(fields, parse);
        Value input = Bodies.member(fields, "input");
        PartialResult left;
        try {
            left = asking.compile(query, input instanceof Null ? null : input, options);
        } catch (RegoException wrong) {
            throw new RefusedException(Errors.ofPolicies(wrong, Errors.INVALID_PARAMETER));
        }
        JsonFields reply = new JsonFields().put("result", left.trees("support"));
        asking.putMetrics(reply);
        return Reply.json(reply, request.isPretty());
    }

    private static Body query(String text, ParseOptions parse) {
        Body query;
        try {
            query = Parser.parseQuery(new Source("", text), parse);
        } catch (RegoException wrong) {
            throw new RefusedException(Errors.ofQuery(wrong));
        }
        if (query.exprs().isEmpty()) {
            throw Errors.invalid("missing required 'query' value");
        }
        return query;
    }

    private static PartialOptions options(Obj fields, ParseOptions parse) {
        PartialOptions options = PartialOptions.DEFAULT;
        List<String> unknowns = Bodies.texts(fields, TYPE, "unknowns", UNREADABLE);
        if (unknowns != null) {
            options = options.withUnknowns(
                    unknowns.stream().map(text -> unknown(text, parse)).toList());
        }
        if (!(Bodies.member(fields, "options") instanceof Obj more)) {
            return options;
        }
        List<String> kept = Bodies.texts(more, NAMELESS, "options.disableInlining", UNREADABLE);
        List<Ref> refs = new ArrayList<>();
        for (String text : kept == null ? List.<String>of() : kept) {
            refs.add(Parser.parseRef(new Source("", text), parse));
        }
        return options.withDisableInlining(refs)
                .withNondeterministicBuiltins(
                        Bodies.isOn(more, NAMELESS, "options.nondeterministicBuiltins", UNREADABLE));
    }

    private static Term unknown(String text, ParseOptions parse) {
        Term term;
        try {
            term = Parser.parseTerm(new Source("", text), parse);
        } catch (RegoException wrong) {
            throw Errors.invalid(
                    "error(s) occurred while parsing unknowns: failed to parse term: " + wrong.getMessage());
        }
        return switch (term) {
            case Ref ref -> ref;
            case Var var -> var;
            default -> throw Errors.invalid("error(s) occurred while parsing unknowns: expected a path: " + text);
        };
    }
}
