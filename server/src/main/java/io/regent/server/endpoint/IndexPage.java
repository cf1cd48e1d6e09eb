package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.agent.BuildInfo;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;

/** {@code GET /}: a page for people who open the address in a browser. */
public final class IndexPage implements Endpoint {
    private final String page;

    public IndexPage(Agent agent) {
        BuildInfo build = agent.build();
        this.page = """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Regent</title></head>
                <body>
                <h1>Regent</h1>
                <p>This server answers policy questions; it speaks the REST API of Open Policy Agent.</p>
                <ul>
                <li><a href="/v1/data?pretty">/v1/data</a>: all documents</li>
                <li><a href="/v1/policies?pretty">/v1/policies</a>: the policies</li>
                <li><a href="/health">/health</a></li>
                </ul>
                <p>Version %s %s</p>
                </body>
                </html>
                """.formatted(build.version(), build.commit());
    }

    @Override
    public Reply answer(Request request) {
        return Reply.text(200, "text/html; charset=utf-8", page);
    }
}
