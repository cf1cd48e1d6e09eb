package io.regent.builtins.format;

import io.regent.builtins.format.Operand.BigInt;
import io.regent.builtins.format.Operand.Int;
import io.regent.builtins.format.Operand.Items;
import io.regent.builtins.format.Operand.Member;
import io.regent.builtins.format.Operand.Members;
import io.regent.builtins.format.Operand.Nil;
import io.regent.builtins.format.Operand.Real;
import io.regent.builtins.format.Operand.Text;
import io.regent.builtins.format.Operand.Truth;
import java.math.BigInteger;

/** Prints single operands by verb. */
final class Printer {
    private static final int MAX_DEPTH = 1000;

    private final StringBuilder out;
    private final Flags flags;
    private final Numbers numbers;
    private final Texts texts;
    private int depth;

    Printer(StringBuilder out, Flags flags) {
        this.out = out;
        this.flags = flags;
        Padding padding = new Padding(out, flags);
        this.numbers = new Numbers(padding, flags);
        this.texts = new Texts(padding, flags);
    }

    void print(Operand operand, int verb) {
        if (verb == 'T') {
            texts.plain(operand.goType());
            return;
        }
        boolean known = switch (operand) {
            case Nil nil -> nil(verb);
            case Truth truth -> truth(truth.value(), verb);
            case Int number -> numbers.integer(number.value(), verb);
            case BigInt number -> bigInteger(number.value(), verb);
            case Real number -> numbers.real(number.value(), verb);
            case Text text -> texts.print(text.value(), verb);
            case Items items -> items(items, verb);
            case Members members -> members(members, verb);
        };
        if (!known) {
            complain(operand, verb);
        }
    }

    private boolean nil(int verb) {
        if (verb != 'v') {
            return false;
        }
        texts.plain("<nil>");
        return true;
    }

    private boolean truth(boolean value, int verb) {
        if (verb != 't' && verb != 'v') {
            return false;
        }
        texts.plain(String.valueOf(value));
        return true;
    }

    private boolean bigInteger(BigInteger value, int verb) {
        if (verb == 'w') {
            return false;
        }
        if (!numbers.bigInteger(value, verb)) {
            // Big integers complain by themselves, under a name without the star.
            out.append("%!")
                    .appendCodePoint(verb)
                    .append("(big.Int=")
                    .append(value)
                    .append(')');
        }
        return true;
    }

    private boolean items(Items items, int verb) {
        if (verb == 'p') {
            return false;
        }
        enter();
        out.append(flags.source ? items.goType() + "{" : "[");
        String separator = "";
        for (Operand item : items.items()) {
            out.append(separator);
            part(item, verb);
            separator = flags.source ? ", " : " ";
        }
        out.append(flags.source ? '}' : ']');
        depth--;
        return true;
    }

    private boolean members(Members members, int verb) {
        if (verb == 'p') {
            return false;
        }
        enter();
        out.append(flags.source ? members.goType() + "{" : "map[");
        String separator = "";
        for (Member member : members.members()) {
            out.append(separator);
            part(Text.of(member.key()), verb);
            out.append(':');
            part(member.value(), verb);
            separator = flags.source ? ", " : " ";
        }
        out.append(flags.source ? '}' : ']');
        depth--;
        return true;
    }

    /** A nil within a list or map has no verb. */
    private void part(Operand operand, int verb) {
        if (operand instanceof Nil) {
            out.append(flags.source ? "interface {}(nil)" : "<nil>");
        } else {
            print(operand, verb);
        }
    }

    private void enter() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("value is nested more than " + MAX_DEPTH + " levels deep");
        }
    }

    private void complain(Operand operand, int verb) {
        out.append("%!").appendCodePoint(verb).append('(').append(operand.goType());
        if (!(operand instanceof Nil)) {
            out.append('=');
            value(operand);
        }
        out.append(')');
    }

    /** The operand in its default form, with the flags that stand. */
    private void value(Operand operand) {
        if (operand instanceof BigInt number) {
            numbers.magnitudeWords(number.value());
        } else {
            print(operand, 'v');
        }
    }
}
