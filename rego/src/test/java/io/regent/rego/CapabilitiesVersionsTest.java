package io.regent.rego;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.regent.testkit.Cases;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapabilitiesVersionsTest {
    @Test
    void everyVersionIsPrintedAsByTheReference() throws NoSuchAlgorithmException {
        Map<String, String> digests = digests();
        String wanted = "";
        for (String version : CapabilitiesVersions.all()) {
            wanted = digests.getOrDefault(version, wanted);
            assertThat(digest(version)).as(version).isEqualTo(wanted);
        }
        assertThat(CapabilitiesVersions.all()).containsAll(digests.keySet()).hasSize(157);
    }

    private static Map<String, String> digests() {
        Map<String, String> digests = new HashMap<>();
        Cases.in("capabilities")
                .forEach(file -> Cases.read(file).forEach(each -> {
                    Obj one = (Obj) each;
                    digests.put(text(one.get("version")), text(one.get("sha256")));
                }));
        return digests;
    }

    private static String text(@Nullable Value value) {
        return ((Str) requireNonNull(value)).text();
    }

    private static String digest(String version) throws NoSuchAlgorithmException {
        String text = CapabilitiesWriter.write(requireNonNull(CapabilitiesVersions.find(version))) + "\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    @Test
    void versionsStandOldestFirst() {
        List<String> versions = CapabilitiesVersions.all();
        assertThat(versions)
                .startsWith("v0.17.0", "v0.17.1")
                .endsWith("v1.22.2")
                .doesNotHaveDuplicates();
        assertThat(CapabilitiesVersions.find("v0.16.0")).isNull();
        assertThat(CapabilitiesVersions.find("")).isNull();
    }

    @Test
    void listsHoldFromTheirVersionOn() {
        Capabilities last = requireNonNull(CapabilitiesVersions.find("v1.22.2"));
        assertThat(last.features()).isEqualTo(Capabilities.FEATURES);
        assertThat(last.futureKeywords()).isEqualTo(Capabilities.FUTURE_KEYWORDS);
        Capabilities first = requireNonNull(CapabilitiesVersions.find("v1.0.0"));
        assertThat(first.futureKeywords()).isEmpty();
        assertThat(first.features()).isEqualTo(Set.of("rego_v1"));
        assertThat(first.wasmAbis()).hasSize(2);
    }
}
