package io.regent.builtins.format;

import io.regent.builtins.format.Operand.Int;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of {@code Sprintf}: walks the format and hands each operand with its verb to the {@link Printer}. */
public final class Printf {
    /** A width or precision may grow no further once it is above this. */
    private static final int LARGE = 1_000_000;

    private final String format;
    private final List<? extends Operand> operands;
    private final StringBuilder out = new StringBuilder();
    private final Flags flags = new Flags();
    private final Printer printer = new Printer(out, flags);

    private int at;
    private int next;
    private boolean reordered;
    private boolean goodIndex;
    private boolean afterIndex;

    private Printf(String format, List<? extends Operand> operands) {
        this.format = format;
        this.operands = operands;
    }

    /** The format with its verbs replaced; mistakes are shown in place, as {@code %!d(string=x)}. */
    public static String format(String format, List<? extends Operand> operands) {
        return new Printf(format, operands).run();
    }

    /** The operands one after the other in their default form, as {@code Sprint}: blanks only between two that are no text. */
    public static String print(List<? extends Operand> operands) {
        Printf print = new Printf("", operands);
        for (int i = 0; i < operands.size(); i++) {
            boolean blank = i > 0 && !isString(operands.get(i)) && !isString(operands.get(i - 1));
            print.out.append(blank ? " " : "");
            print.printer.print(operands.get(i), 'v');
        }
        return print.out.toString();
    }

    private static boolean isString(Operand operand) {
        return operand instanceof Operand.Text;
    }

    private String run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            int end = percent < 0 ? format.length() : percent;
            out.append(format, at, end);
            at = end + 1;
            if (percent >= 0) {
                verb();
            }
        }
        if (!reordered && next < operands.size()) {
            extra();
        }
        return out.toString();
    }

    /** What follows a percent sign. */
    private void verb() {
        goodIndex = true;
        afterIndex = false;
        flags.clear();
        while (at < format.length() && flags.take(format.charAt(at))) {
            at++;
        }
        index();
        width();
        if (has('.')) {
            precision();
        }
        if (!afterIndex) {
            index();
        }
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        operand(verb);
    }

    private void operand(int verb) {
        if (verb == '%') {
            out.append('%');
        } else if (!goodIndex) {
            complain(verb, "(BADINDEX)");
        } else if (next >= operands.size()) {
            complain(verb, "(MISSING)");
        } else {
            if (verb == 'v' || verb == 'w') {
                flags.forValue();
            }
            printer.print(operands.get(next++), verb);
        }
    }

    private void width() {
        if (!has('*')) {
            flags.width = number();
            goodIndex &= !afterIndex || flags.width == Flags.UNSET;
            return;
        }
        at++;
        Integer width = operandNumber();
        if (width == null) {
            out.append("%!(BADWIDTH)");
        } else {
            flags.minus |= width < 0;
            flags.width = Math.abs(width);
        }
        afterIndex = false;
    }

    private void precision() {
        at++;
        goodIndex &= !afterIndex;
        index();
        if (has('*')) {
            at++;
            Integer precision = operandNumber();
            if (precision == null || precision < 0) {
                out.append("%!(BADPREC)");
            } else {
                flags.precision = precision;
            }
            afterIndex = false;
        } else {
            flags.precision = Math.max(0, number());
        }
    }

    /** An explicit index {@code [n]}, which makes that operand the next. */
    private void index() {
        afterIndex = false;
        if (!has('[')) {
            return;
        }
        reordered = true;
        int close = format.indexOf(']', at);
        if (close < 0 || format.length() - at < 3) {
            goodIndex = false;
            at++;
            return;
        }
        at++;
        int index = number() - 1;
        boolean wellFormed = at == close && index != Flags.UNSET - 1;
        at = close + 1;
        afterIndex = wellFormed;
        if (wellFormed && index >= 0 && index < operands.size()) {
            next = index;
        } else {
            goodIndex = false;
        }
    }

    /** A number written here; UNSET when there is none, or when it is too large, which ends the format. */
    private int number() {
        int start = at;
        int number = 0;
        for (; at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9'; at++) {
            if (number > LARGE) {
                at = format.length();
                return Flags.UNSET;
            }
            number = number * 10 + format.charAt(at) - '0';
        }
        return at == start ? Flags.UNSET : number;
    }

    /** The next operand as a width or precision; null when it is none. */
    private @Nullable Integer operandNumber() {
        if (next >= operands.size()) {
            return null;
        }
        return operands.get(next++) instanceof Int number && number.value() <= LARGE && number.value() >= -LARGE
                ? Integer.valueOf((int) number.value())
                : null;
    }

    private boolean has(char c) {
        return at < format.length() && format.charAt(at) == c;
    }

    private void complain(int verb, String problem) {
        out.append("%!").appendCodePoint(verb).append(problem);
    }

    private void extra() {
        flags.clear();
        String separator = "%!(EXTRA ";
        for (Operand operand : operands.subList(next, operands.size())) {
            out.append(separator).append(operand.goType());
            if (!(operand instanceof Operand.Nil)) {
                out.append('=');
                printer.print(operand, 'v');
            }
            separator = ", ";
        }
        out.append(')');
    }
}
