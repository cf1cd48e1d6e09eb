package io.regent.server;

import io.regent.agent.Agent;
import io.regent.agent.Log;
import io.regent.rego.RegoException;
import io.regent.value.DataException;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From a request to its answer: clean paths, routes, and an answer whatever goes wrong. */
public final class Router {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String NO_SNIFF = "X-Content-Type-Options";

    private final List<Route> routes;
    private final Log log;

    public Router(Agent agent) {
        this.routes = Routes.of(agent);
        this.log = agent.log();
    }

    /** The answer; never throws. */
    public Reply answer(Request request) {
        Reply reply = guarded(request);
        return Encoding.isEncoded(request) ? Encoding.encode(request, reply) : reply;
    }

    private Reply guarded(Request request) {
        try {
            return route(request);
        } catch (RefusedException refused) {
            return refused.reply();
        } catch (RegoException wrong) {
            return Errors.reply(wrong);
        } catch (DataException wrong) {
            return Reply.error(400, Errors.INVALID_PARAMETER, wrong.getMessage());
        } catch (StackOverflowError tooDeep) {
            return Reply.error(500, Errors.INTERNAL, "nested too deeply");
        } catch (RuntimeException | OutOfMemoryError | LinkageError | AssertionError unforeseen) {
            log.error("Request failed.", Map.of("err", Str.of(String.valueOf(unforeseen))));
            return Reply.error(
                    500,
                    Errors.INTERNAL,
                    "unexpected failure: " + unforeseen.getClass().getSimpleName());
        }
    }

    private Reply route(Request request) {
        String path = request.path();
        String clean = Paths.clean(path);
        if (!clean.equals(path)) {
            return Redirects.to(307, "Temporary Redirect", clean + request.query(), request.method());
        }
        if (path.length() > 1 && path.endsWith("/")) {
            return Redirects.to(301, "Moved Permanently", path.substring(0, path.length() - 1), request.method());
        }
        List<Route> reached = reached(path);
        Route route = find(reached, request.method());
        if (route == null) {
            return reached.isEmpty() ? unknown(path) : wrongMethod(reached, request.method());
        }
        return route.endpoint().answer(request.withSegments(segments(route, path)));
    }

    private List<Route> reached(String path) {
        List<Route> reached = new ArrayList<>();
        for (Route route : routes) {
            if (route.reaches(path)) {
                reached.add(route);
            }
        }
        return reached;
    }

    private static @Nullable Route find(List<Route> reached, String method) {
        for (Route route : reached) {
            if (route.method().equals(method)) {
                return route;
            }
        }
        return null;
    }

    private static List<String> segments(Route route, String path) {
        List<String> segments = new ArrayList<>();
        if (route.open()) {
            for (String part : path.substring(route.path().length() + 1).split("/", -1)) {
                String decoded = PercentEncoding.decode(part);
                segments.add(decoded == null ? part : decoded);
            }
        }
        return segments;
    }

    // OPA: below /v1/query nothing is found, but every method is said to be the wrong one.
    private static Reply unknown(String path) {
        return path.startsWith("/v1/query/") ? Reply.empty(405) : notFound();
    }

    private static Reply notFound() {
        return Reply.text(404, PLAIN, "404 page not found\n").with(NO_SNIFF, "nosniff");
    }

    // OPA: data, policies and queries answer a wrong method without a word, the other paths name the right ones.
    private static Reply wrongMethod(List<Route> reached, String method) {
        String path = reached.get(0).path();
        boolean silent = path.startsWith("/v1/data")
                || path.startsWith("/v0/data")
                || path.startsWith("/v1/policies")
                || path.startsWith("/v1/query");
        if (silent || method.equals("HEAD")) {
            return Reply.empty(405);
        }
        TreeSet<String> allowed = new TreeSet<>();
        reached.forEach(route -> allowed.add(route.method()));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return Reply.text(405, PLAIN, "Method Not Allowed\n")
                .with("Allow", String.join(", ", allowed))
                .with(NO_SNIFF, "nosniff");
    }
}
