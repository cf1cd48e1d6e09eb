package io.regent.rego.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.rego.Diagnostic;
import io.regent.rego.LargeStack;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.AstListing;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.RegoText;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deeply nested text: an error in time, and trees that everyone can walk, those too deep for a stack of the default size on a large one. */
class DepthTest {
    private static final long STACK = 1024 * 1024;
    private static final String TOO_DEEP = "max parsing recursion depth exceeded";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '%',
            value = {
                "q :=~ [ ~ 1 ~ ]",
                "q :=~ ( ~ 1 ~ )",
                "q :=~ { ~ 1 ~ }",
                "q :=~ f( ~ 1 ~ )",
                "q :=~ a[ ~ 1 ~ ]",
                "q :=~ {1: ~ 1 ~ }",
                "q :=~ [x | ~ 1 ~ ]",
                "q :=~ {x: y | ~ 1 ~ }",
                "q :=~ (1| ~ 1 ~ )",
                "q :=~ $\"{ ~ 1 ~ }\"",
                "q := a ~ +a ~ %% ~ %%",
                "q := f(1) ~ .x(1) ~ %% ~ %%",
                "q if a ~ % or a% ~ %% ~ %%",
                "q if a ~ % in a% ~ %% ~ %%",
                "q if x ~ % else if x% ~ %% ~ %%",
                "%q if % ~ not { ~ x ~ }",
                "%q if % ~ %every x in y { % ~ 1 ~ }",
                "%q if a or % ~ ( ~ x or y ~ )",
                "%q if a or % ~ ({ ~ x ~ })",
            })
    void nested(String before, String open, String middle, String close) throws InterruptedException {
        for (int depth : new int[] {10, 50, 100, 200, 400, 1_000, 100_000}) {
            String end = close == null ? "" : close;
            String inner = middle == null ? "" : middle;
            check(depth, before + open.repeat(depth) + " " + inner + end.repeat(depth));
            check(depth, before + open.repeat(depth) + " # why\n" + inner + end.repeat(depth));
        }
    }

    private static void check(int depth, String text) throws InterruptedException {
        Object outcome = onSmallStack("package p\n" + text);
        if (outcome instanceof RegoException failure) {
            assertThat(failure.diagnostics()).extracting(Diagnostic::message).contains(TOO_DEEP);
            assertThat(depth).isGreaterThan(400);
        } else {
            assertThat(outcome).isInstanceOf(Module.class);
            assertThat(depth).isLessThan(100_000);
        }
    }

    private static Object onSmallStack(String text) throws InterruptedException {
        AtomicReference<Object> outcome = new AtomicReference<>();
        Thread thread = new Thread(null, () -> outcome.set(walked(text)), "small stack", STACK);
        thread.start();
        thread.join();
        return Objects.requireNonNull(outcome.get());
    }

    private static Object walked(String text) {
        try {
            Module module = Texts.module("test.rego", text, RegoVersion.V2);
            Module again = Texts.module("test.rego", text, RegoVersion.V2);
            LargeStack.run(LargeStack.isNeeded(List.of(module)), () -> compared(module, again));
            assertThat(new AstJson(false, false).module(module).size()).isPositive();
            assertThat(AstListing.of(module)).isNotEmpty();
            assertThat(Texts.formatted(module)).startsWith("package p");
            return module;
        } catch (RegoException failure) {
            return failure;
        }
    }

    private static Module compared(Module module, Module again) {
        assertThat(module.equals(again)).isTrue();
        assertThat(module.hashCode()).isEqualTo(again.hashCode());
        assertThat(RegoText.of(module.rules().get(0))).isNotEmpty();
        return module;
    }
}
