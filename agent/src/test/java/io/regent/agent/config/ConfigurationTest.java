package io.regent.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.value.Obj;
import io.regent.value.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void bundlesKnowTheirServices() {
        Configuration configuration = read("""
                services:
                  s: {url: "https://example.com/x/", headers: {A: b}, credentials: {bearer: {token: t}}}
                bundles:
                  b: {service: s}
                  c: {service: s, resource: /c.tar.gz}
                  d: {resource: "file:///d"}
                  e: null
                """);
        assertThat(configuration.bundles())
                .extracting(BundleSource::address)
                .containsExactly("https://example.com/x/bundles/b", "https://example.com/x/c.tar.gz", "/d");
        Service service = configuration.bundles().get(0).service();
        assertThat(service == null ? Map.of() : service.headers())
                .isEqualTo(Map.of("A", "b", "Authorization", "Bearer t"));
    }

    @Test
    void servicesMayBeAnArray() {
        Configuration configuration = read("""
                services: [{name: s, url: "http://a"}]
                bundles: {b: {service: s, resource: x}}
                default_decision: /a/b
                """);
        assertThat(configuration.bundles()).extracting(BundleSource::address).containsExactly("http://a/x");
        assertThat(configuration.defaultDecision()).isEqualTo("/a/b");
    }

    @Test
    void filesOfTheCommandLineJoinTheBundles() {
        Configuration configuration =
                read("bundles: {b: {resource: \"file:///b\"}}").withFiles(List.of("/x", "/y"));
        assertThat(configuration.bundles()).extracting(BundleSource::name).containsExactly("b", "~0", "~1");
        assertThat(configuration.document().get("bundles"))
                .hasToString("{\"b\": {\"resource\": \"file:///b\"},"
                        + " \"~0\": {\"resource\": \"file:///x\", \"trigger\": \"manual\"},"
                        + " \"~1\": {\"resource\": \"file:///y\", \"trigger\": \"manual\"}}");
    }

    @Test
    void whatIsNotBuiltIsRefused() {
        assertRefused("discovery: {resource: x}", "\"discovery\" is not built yet");
        assertRefused("services: {s: {tls: {}}}", "\"services.s.tls\" is not built yet");
        assertRefused(
                "services: {s: {credentials: {oauth2: {}}}}", "\"services.s.credentials.oauth2\" is not built yet");
        assertRefused("bundles: {b: {resource: \"file:///x\", signing: {}}}", "\"bundles.b.signing\" is not built yet");
    }

    @Test
    void whatIsOfAnotherKindIsRefused() {
        assertRefused("services: 1", "services must be an object or an array");
        assertRefused("services: {s: 1}", "services.s must be an object");
        assertRefused("bundles: {b: 1}", "bundles.b must be an object");
        assertRefused("labels: {x: 1}", "labels.x must be a string");
        assertRefused("bundles: {b: {service: x}}", "service name \"x\" not found");
    }

    @Test
    void decisionsArePaths() {
        assertThat(Configuration.path("/")).isEmpty();
        assertThat(Configuration.path("/a/b")).containsExactly("a", "b");
        assertThat(Configuration.path("a//b/")).containsExactly("a", "", "b", "");
    }

    private static Configuration read(String yaml) {
        return Configuration.of((Obj) YamlReader.read(yaml));
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).hasMessageContaining(message);
    }
}
