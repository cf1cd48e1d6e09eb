package io.regent.value;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything the reference was asked about values. */
class ReferenceCasesTest {
    @TestFactory
    Stream<DynamicTest> numbers() {
        return Cases.of("numbers.yaml", "", test -> Obj.of("gives", Str.of(calculate(test))));
    }

    @TestFactory
    Stream<DynamicTest> json() {
        return Cases.of("json.yaml", "read", test -> {
            Value value = JsonReader.read(Cases.string(test, "read"));
            return Obj.of("json", Str.of(JsonWriter.compact(value)), "rego", Str.of(value.toString()));
        });
    }

    @TestFactory
    Stream<DynamicTest> yamlRead() {
        return Cases.of(
                "yaml-read.yaml",
                "read",
                test -> Obj.of("gives", Str.of(JsonWriter.compact(YamlReader.read(Cases.string(test, "read"))))));
    }

    @TestFactory
    Stream<DynamicTest> yamlWrite() {
        return Cases.of(
                "yaml-write.yaml",
                "value",
                test -> Obj.of("gives", Str.of(YamlWriter.write(JsonReader.read(Cases.string(test, "value"))))));
    }

    private static String calculate(Obj test) {
        List<Num> of = ((Arr) Objects.requireNonNull(test.get("of")))
                .toList().stream().map(text -> Num.parse(((Str) text).text())).toList();
        Num a = of.getFirst();
        Num b = of.getLast();
        return switch (Cases.string(test, "do")) {
            case "plus" -> Arithmetic.plus(a, b).toString();
            case "minus" -> Arithmetic.minus(a, b).toString();
            case "times" -> Arithmetic.times(a, b).toString();
            case "dividedBy" -> Arithmetic.dividedBy(a, b).toString();
            case "remainder" -> Arithmetic.remainder(a, b).toString();
            case "abs" -> Arithmetic.abs(a).toString();
            case "round" -> Arithmetic.round(a).toString();
            case "ceil" -> Arithmetic.ceil(a).toString();
            case "floor" -> Arithmetic.floor(a).toString();
            case "equal" -> String.valueOf(a.equals(b));
            case "less" -> String.valueOf(a.compareTo(b) < 0);
            default -> throw new IllegalArgumentException(test.toString());
        };
    }
}
