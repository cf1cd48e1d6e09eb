package io.regent.server;

import io.regent.agent.Agent;
import io.regent.server.endpoint.CompileFilters;
import io.regent.server.endpoint.DefaultDecision;
import io.regent.server.endpoint.DeleteDocument;
import io.regent.server.endpoint.DeletePolicy;
import io.regent.server.endpoint.GetDocument;
import io.regent.server.endpoint.GetPolicy;
import io.regent.server.endpoint.GetQuery;
import io.regent.server.endpoint.Health;
import io.regent.server.endpoint.IndexPage;
import io.regent.server.endpoint.ListPolicies;
import io.regent.server.endpoint.NotBuilt;
import io.regent.server.endpoint.PatchDocument;
import io.regent.server.endpoint.PostCompile;
import io.regent.server.endpoint.PostDocument;
import io.regent.server.endpoint.PostQuery;
import io.regent.server.endpoint.PostV0Document;
import io.regent.server.endpoint.PutDocument;
import io.regent.server.endpoint.PutPolicy;
import java.util.List;

/** Every endpoint: the table of contents of the REST API. */
final class Routes {
    private Routes() {}

    static List<Route> of(Agent agent) {
        return List.of(
                Route.of("GET", "/", new IndexPage(agent)),
                Route.of("POST", "/", new DefaultDecision(agent)),
                Route.of("GET", "/health", new Health(agent)),
                Route.of("GET", "/health/{path}", new Health(agent)),
                Route.of("GET", "/v1/data", new GetDocument(agent)),
                Route.of("GET", "/v1/data/{path}", new GetDocument(agent)),
                Route.of("POST", "/v1/data", new PostDocument(agent)),
                Route.of("POST", "/v1/data/{path}", new PostDocument(agent)),
                Route.of("PUT", "/v1/data", new PutDocument(agent)),
                Route.of("PUT", "/v1/data/{path}", new PutDocument(agent)),
                Route.of("PATCH", "/v1/data", new PatchDocument(agent)),
                Route.of("PATCH", "/v1/data/{path}", new PatchDocument(agent)),
                Route.of("DELETE", "/v1/data/{path}", new DeleteDocument(agent)),
                Route.of("POST", "/v0/data", new PostV0Document(agent)),
                Route.of("POST", "/v0/data/{path}", new PostV0Document(agent)),
                Route.of("GET", "/v1/policies", new ListPolicies(agent)),
                Route.of("GET", "/v1/policies/{path}", new GetPolicy(agent)),
                Route.of("PUT", "/v1/policies/{path}", new PutPolicy(agent)),
                Route.of("DELETE", "/v1/policies/{path}", new DeletePolicy(agent)),
                Route.of("GET", "/v1/query", new GetQuery(agent)),
                Route.of("POST", "/v1/query", new PostQuery(agent)),
                Route.of("POST", "/v1/compile", new PostCompile(agent)),
                Route.of("POST", "/v1/compile/{path}", new CompileFilters(agent)),
                Route.of("GET", "/v1/compile/{path}", new CompileFilters(agent)),
                Route.of("GET", "/v1/config", new NotBuilt("the configuration")),
                Route.of("GET", "/v1/status", new NotBuilt("the status of bundles and plugins")),
                Route.of("GET", "/metrics", new NotBuilt("the metrics page")),
                Route.of("GET", "/metrics/alloc_bytes", new NotBuilt("the count of allocated bytes")));
    }
}
