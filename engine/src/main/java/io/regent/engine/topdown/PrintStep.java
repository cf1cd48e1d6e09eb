package io.regent.engine.topdown;

import io.regent.engine.PrintSink;
import io.regent.rego.ast.Expr;
import io.regent.value.Arr;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;

/** {@code print}, rewritten to an array of sets: one line for every way to take a member of each. */
final class PrintStep extends Step {
    private static final String UNDEFINED = "<undefined>";

    private final Expression operands;

    PrintStep(Expr source, Expression operands) {
        super(source);
        this.operands = operands;
    }

    @Override
    boolean single() {
        return true;
    }

    @Override
    boolean holds(Frame frame) {
        PrintSink sink = frame.evaluation.options.print();
        if (sink != null && operands.value(frame) instanceof Arr sets) {
            Instruments instruments = frame.evaluation.instruments;
            if (instruments == null) {
                print(frame, sink, sets);
            } else {
                instruments.time(Instruments.BUILTIN_CALL, () -> print(frame, sink, sets));
            }
        }
        return true;
    }

    static boolean print(Frame frame, PrintSink sink, Arr sets) {
        print(frame, sink, sets.toList(), "");
        return true;
    }

    private static void print(Frame frame, PrintSink sink, List<Value> rest, String line) {
        if (rest.isEmpty()) {
            sink.print(frame.location(), line);
            return;
        }
        List<Value> further = rest.subList(1, rest.size());
        String separator = line.isEmpty() ? "" : " ";
        if (!(rest.get(0) instanceof SetValue set) || set.isEmpty()) {
            print(frame, sink, further, line + separator + UNDEFINED);
            return;
        }
        for (Value member : set) {
            print(frame, sink, further, line + separator + text(member));
        }
    }

    private static String text(Value value) {
        return value instanceof Str string ? string.text() : value.toString();
    }
}
