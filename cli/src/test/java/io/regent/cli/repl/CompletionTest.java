package io.regent.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.store.DataPath;
import io.regent.rego.Parser;
import io.regent.rego.Source;
import io.regent.rego.ast.Node;
import io.regent.value.Str;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final Workspace workspace = new Workspace(Snapshot.empty(SnapshotOptions.defaults())
            .change()
            .put(new DataPath(List.of("servers", "web")), Str.of("x"))
            .build());
    private final Completion completion = new Completion(workspace);

    @Test
    void documentsAndRulesAreFoundBelowData() {
        enter("import input.user as who");
        define("limit := 1");
        assertThat(completion.names("data.")).containsExactly("data.repl", "data.servers");
        assertThat(completion.names("data.repl.l")).containsExactly("data.repl.limit");
        assertThat(completion.names("data.servers.")).containsExactly("data.servers.web");
        assertThat(completion.names("l")).contains("limit", "who", "count", "data", "input");
    }

    @Test
    void whatDoesNotFitNamesNothingBelowData() {
        enter("import data.a.x");
        enter("import data.b.x");
        assertThat(completion.names("data.")).isEqualTo(Set.of("x"));
    }

    private void enter(String statement) {
        Node node = parsed(statement);
        workspace.add((io.regent.rego.ast.Import) node);
    }

    private void define(String statement) {
        workspace.define(Parser.parseRule((io.regent.rego.ast.Body) parsed(statement), workspace.parseOptions()));
    }

    private Node parsed(String statement) {
        return Parser.parseStatements(new Source("", statement), workspace.parseOptions())
                .get(0);
    }
}
