package io.regent.rego.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Module;
import io.regent.testkit.Cases;
import io.regent.testkit.Golden;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Modules with pieces removed, doubled and mixed up: a tree or errors with places, nothing else. */
class MutationTest {
    private static final int ROUNDS = 4_000;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ",",
            ";",
            "\n",
            " ",
            ".",
            ":=",
            "=",
            "|",
            "-",
            "if ",
            "else ",
            "not ",
            "some ",
            "every ",
            " in ",
            " or ",
            " and ",
            "with ",
            "as ",
            "default ",
            "import ",
            "package ",
            "_",
            "1",
            "\"a\"",
            "\"",
            "`",
            "$\"",
            "$`{",
            "\\",
            "#",
            "# METADATA\n",
            "\r",
            "\t",
            "\0",
            "\uFEFF",
            "é",
            "\uD83D",
            "0x",
            "1e",
            "..");

    @ParameterizedTest
    @EnumSource(RegoVersion.class)
    void neverAnythingButErrors(RegoVersion version) {
        List<String> texts = texts();
        Random random = new Random(version.name().length());
        for (int i = 0; i < ROUNDS; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            check(mutated(excerpt(text, random), random), version);
        }
    }

    private static List<String> texts() {
        return Cases.golden("parser").stream().map(Golden::source).toList();
    }

    /** A part of the text, so that errors lie everywhere. */
    private static String excerpt(String text, Random random) {
        int start = random.nextInt(text.length());
        return "package p\n" + text.substring(start, Math.min(text.length(), start + random.nextInt(200)));
    }

    private static String mutated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(out.length() + 1);
            int end = Math.min(out.length(), at + random.nextInt(4));
            out.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toString();
    }

    private static void check(String text, RegoVersion version) {
        try {
            Module module = Texts.module("test.rego", text, version);
            assertThat(new AstJson(true, true).module(module).size()).isPositive();
        } catch (RegoException failure) {
            assertThat(failure.diagnostics())
                    .as(text)
                    .extracting(Diagnostic::message)
                    .doesNotContain("");
            assertThat(failure.diagnostics())
                    .as(text)
                    .extracting(Diagnostic::toString)
                    .isNotEmpty();
        }
    }
}
