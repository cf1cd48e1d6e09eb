package io.regent.builtins;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Printf;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Text from formats. */
final class Formatting {
    private Formatting() {}

    @Builtin(
            name = "sprintf",
            signature = "(format: string, values: array[any]) => output: string",
            description = "Returns the given string, formatted.",
            parameters = {
                "string with formatting verbs",
                "arguments to format into formatting verbs",
                "`format` formatted by the values in `values`"
            },
            categories = "strings")
    static String sprintf(Str format, Arr values) {
        List<Operand> operands = new ArrayList<>(values.size());
        for (Value value : values) {
            operands.add(operand(value));
        }
        return Printf.format(format.text(), operands);
    }

    /** Numbers and strings as such, everything else as its Rego text. */
    private static Operand operand(Value value) {
        if (value instanceof Num number) {
            return number(number);
        }
        return Operand.Text.of(value instanceof Str text ? text.text() : value.toString());
    }

    private static Operand number(Num number) {
        if (number.isLong()) {
            return new Operand.Int("int64", number.longValue());
        }
        String text = number.toString();
        if (isDigits(text)) {
            return new Operand.BigInt(new BigInteger(text));
        }
        double real = number.doubleValue();
        // OPA: what a 64-bit float cannot hold is printed as it was written.
        return Double.isInfinite(real) ? Operand.Text.of(text) : new Operand.Real(real);
    }

    private static boolean isDigits(String text) {
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
