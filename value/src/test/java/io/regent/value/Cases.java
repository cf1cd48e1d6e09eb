package io.regent.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** The case files under {@code cases/values}: what the reference answered. */
final class Cases {
    private Cases() {}

    /** A test for each case of a file, named by the text of its member {@code name}. */
    static Stream<DynamicTest> of(String file, String name, UnaryOperator<Obj> actual) {
        Arr cases = (Arr) YamlReader.read(text(file));
        return cases.toList().stream()
                .map(Obj.class::cast)
                .map(expected -> DynamicTest.dynamicTest(
                        JsonWriter.compact(Objects.requireNonNullElse(expected.get(name), expected)),
                        () -> check(expected, actual)));
    }

    static String string(Obj members, String key) {
        return ((Str) Objects.requireNonNull(members.get(key))).text();
    }

    /** The members of a case that {@code computed} gives, or {@code fails}. */
    static Obj outcome(Obj expected, Function<Obj, Obj> computed) {
        try {
            return computed.apply(expected);
        } catch (DataException | ArithmeticException failed) {
            return Obj.of("fails", Str.of(String.valueOf(failed.getMessage())));
        }
    }

    private static void check(Obj expected, UnaryOperator<Obj> actual) {
        Obj outcome = outcome(expected, actual);
        for (String key : new String[] {"fails", "gives", "json", "rego"}) {
            Assertions.assertThat(outcome.get(key)).as(key).isEqualTo(expected.get(key));
        }
    }

    private static String text(String file) {
        Path root = Path.of(System.getProperty("regent.root", ".."));
        try {
            return Files.readString(root.resolve("cases/values").resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
