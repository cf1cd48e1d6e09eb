package io.regent.rego.format;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermNames;
import java.util.List;
import java.util.stream.Collectors;

/** Infix built-ins that are called with a number of arguments for which there is no way to write them. */
final class ArityErrors {
    private static final String NUMBERS = "number,number";
    private static final String NUMBERS_OR_SETS = "any<number, set[any]>,any<number, set[any]>";
    private static final String SETS = "set[any],set[any]";

    private final List<Diagnostic> found;

    ArityErrors(List<Diagnostic> found) {
        this.found = found;
    }

    void mismatch(Ref operator, List<Term> args, Location where) {
        String name = operator.dotted();
        String have = args.stream().map(TermNames::of).collect(Collectors.joining(","));
        List<String> lines = List.of("have: (" + have + ")", "want: (" + wanted(name) + ")");
        found.add(new Diagnostic(Codes.TYPE, name + ": arity mismatch", where, null, lines, List.of()));
    }

    private static String wanted(String builtin) {
        return switch (builtin) {
            case "plus", "mul", "div", "rem" -> NUMBERS;
            case "minus" -> NUMBERS_OR_SETS;
            case "and", "or" -> SETS;
            case Infix.KEYED_MEMBER -> "any,any,any";
            default -> "any,any";
        };
    }
}
