package io.regent.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.testkit.Cases;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of routes itself. */
class RouteCasesTest {
    private final List<Route> routes = Routes.of(EmptyAgent.make());

    @Test
    void everyRouteHasACase() throws IOException {
        List<Request> asked = asked();
        for (Route route : routes) {
            assertThat(asked)
                    .as(route.method() + " " + route.pattern())
                    .anyMatch(request -> request.method().equals(route.method()) && route.reaches(request.path()));
        }
    }

    @Test
    void noTwoRoutesAreTheSame() {
        assertThat(routes.stream().map(route -> route.method() + " " + route.pattern()))
                .doesNotHaveDuplicates();
    }

    private static List<Request> asked() throws IOException {
        List<Request> asked = new ArrayList<>();
        for (Path file : Cases.in("rest")) {
            Obj scenario = (Obj) YamlReader.read(Files.readString(file));
            for (Value step : ((Arr) java.util.Objects.requireNonNull(scenario.get("steps"))).toList()) {
                Str method = (Str) java.util.Objects.requireNonNull(((Obj) step).get("method"));
                Str path = (Str) java.util.Objects.requireNonNull(((Obj) step).get("path"));
                String plain = path.text().split("\\?", 2)[0];
                asked.add(Request.of(
                        method.text(), plain, "", Headers.NONE, new byte[0], new io.regent.engine.Cancellation()));
            }
        }
        return asked;
    }
}
