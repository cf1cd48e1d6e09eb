package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Operand.Int;
import io.regent.builtins.format.Operand.Items;
import io.regent.builtins.format.Operand.Members;
import io.regent.builtins.format.Operand.Nil;
import io.regent.builtins.format.Operand.Text;
import io.regent.builtins.format.Printf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions templates can call; what they complain about is the message of a {@link TemplateException}. */
final class Functions {
    private static final String NO_VALUE = "<no value>";

    private Functions() {}

    static boolean exists(String name) {
        return switch (name) {
            case "and",
                    "or",
                    "not",
                    "call",
                    "html",
                    "index",
                    "slice",
                    "js",
                    "len",
                    "print",
                    "printf",
                    "println",
                    "urlquery",
                    "eq",
                    "ne",
                    "lt",
                    "le",
                    "gt",
                    "ge" -> true;
            default -> false;
        };
    }

    /** What is wrong with a number of arguments, of which {@code written} are not from the pipeline; null when nothing is. */
    static @Nullable String wrongCount(String name, int count, int written) {
        int exactly = switch (name) {
            case "not", "len" -> 1;
            case "ne", "lt", "le", "gt", "ge" -> 2;
            default -> -1;
        };
        if (exactly >= 0) {
            return count == exactly ? null : "want " + exactly + " got " + count;
        }
        int least = switch (name) {
            case "print", "println", "html", "js", "urlquery" -> 0;
            default -> 1;
        };
        return count >= least ? null : "want at least " + least + " got " + written;
    }

    /** Calls any function but {@code and} and {@code or}; {@code nodes} are the arguments as written. */
    static Val call(String name, List<Val> args, List<? extends Node> nodes) {
        return switch (name) {
            case "not" -> Val.truth(!args.getFirst().isTrue());
            case "print" -> Val.text(Printf.print(printed(args)));
            case "println" -> Val.text(println(args));
            case "printf" -> Val.text(printf(args));
            case "html" -> Val.text(Escapes.html(joined(args)));
            case "js" -> Val.text(Escapes.js(joined(args)));
            case "urlquery" -> Val.text(Escapes.urlQuery(joined(args)));
            case "len" -> Val.integer(length(args.getFirst()));
            case "index" -> index(args);
            case "slice" -> slice(args);
            case "call" -> throw notCallable(args.getFirst(), nodes);
            default -> Val.truth(Comparisons.call(name, args));
        };
    }

    /** The value as an action writes it. */
    static String shown(Val value) {
        return value.operand() == null || value.operand() instanceof Nil
                ? NO_VALUE
                : Printf.print(List.of(value.operand()));
    }

    private static List<Operand> printed(List<Val> args) {
        List<Operand> operands = new ArrayList<>();
        for (Val arg : args) {
            operands.add(arg.printed());
        }
        return operands;
    }

    private static String println(List<Val> args) {
        List<String> texts = new ArrayList<>();
        for (Val arg : args) {
            texts.add(Printf.print(List.of(arg.printed())));
        }
        return String.join(" ", texts) + "\n";
    }

    private static String printf(List<Val> args) {
        String format = ((Text) args.getFirst().printed()).value();
        return Printf.format(format, printed(args.subList(1, args.size())));
    }

    /** The arguments of an escaping function as one text. */
    private static String joined(List<Val> args) {
        List<Operand> operands = new ArrayList<>();
        for (Val arg : args) {
            boolean none = arg.operand() == null || arg.operand() instanceof Nil;
            operands.add(none ? Text.of(NO_VALUE) : arg.printed());
        }
        return Printf.print(operands);
    }

    private static long length(Val value) {
        Operand operand = value.operand();
        if (operand == null) {
            throw new TemplateException("reflect: call of reflect.Value.Type on zero Value");
        }
        if (operand instanceof Text text) {
            return text.value().getBytes(StandardCharsets.UTF_8).length;
        }
        if (operand instanceof Items items) {
            return items.items().size();
        }
        if (operand instanceof Members members) {
            return members.members().size();
        }
        throw new TemplateException(operand instanceof Nil ? "len of nil pointer" : "len of type " + operand.goType());
    }

    private static Val index(List<Val> args) {
        Val item = args.getFirst().unboxed();
        if (item.operand() == null) {
            throw new TemplateException("index of untyped nil");
        }
        for (Val index : args.subList(1, args.size())) {
            item = part(item, index.unboxed());
        }
        return item;
    }

    private static Val part(Val item, Val index) {
        Operand operand = item.operand();
        if (operand instanceof Items items) {
            return Val.part(items.items().get(position(index, items.items().size(), "slice")));
        }
        if (operand instanceof Text text) {
            byte[] bytes = text.value().getBytes(StandardCharsets.UTF_8);
            return Val.of(new Int("uint8", bytes[position(index, bytes.length, "string")] & 0xFF));
        }
        if (operand instanceof Members members) {
            Operand value = Evaluation.member(members, key(index));
            return Val.part(value == null ? new Nil() : value);
        }
        if (operand == null || operand instanceof Nil) {
            throw new TemplateException("index of nil pointer");
        }
        throw new TemplateException("can't index item of type " + operand.goType());
    }

    private static String key(Val index) {
        if (index.operand() == null) {
            throw new TemplateException("value is nil; should be of type string");
        }
        if (index.operand() instanceof Text text && text.goType().equals("string")) {
            return text.value();
        }
        throw new TemplateException("value has type " + index.printed().goType() + "; should be string");
    }

    private static int position(Val index, int length, String kind) {
        int at = bound(index, length);
        if (at == length) {
            throw new TemplateException("reflect: " + kind + " index out of range");
        }
        return at;
    }

    private static int bound(Val index, int most) {
        if (index.operand() == null) {
            throw new TemplateException("cannot index slice/array with nil");
        }
        if (!(index.operand() instanceof Int number)) {
            throw new TemplateException("cannot index slice/array with type " + index.type());
        }
        if (number.value() < 0 || number.value() > most) {
            throw new TemplateException("index out of range: " + number.value());
        }
        return (int) number.value();
    }

    private static Val slice(List<Val> args) {
        Val item = args.getFirst().unboxed();
        List<Val> indexes = args.subList(1, args.size());
        if (item.operand() == null) {
            throw new TemplateException("slice of untyped nil");
        }
        if (indexes.size() > 3) {
            throw new TemplateException("too many slice indexes: " + indexes.size());
        }
        if (item.operand() instanceof Items items) {
            int[] bounds = bounds(indexes, items.items().size());
            return Val.of(new Items(items.items().subList(bounds[0], bounds[1])));
        }
        if (!(item.operand() instanceof Text text)) {
            throw new TemplateException(
                    "can't slice item of type " + item.operand().goType());
        }
        if (indexes.size() == 3) {
            throw new TemplateException("cannot 3-index slice a string");
        }
        byte[] bytes = text.value().getBytes(StandardCharsets.UTF_8);
        int[] bounds = bounds(indexes, bytes.length);
        return Val.text(new String(bytes, bounds[0], bounds[1] - bounds[0], StandardCharsets.UTF_8));
    }

    private static int[] bounds(List<Val> indexes, int length) {
        int[] bounds = {0, length, length};
        for (int i = 0; i < indexes.size(); i++) {
            bounds[i] = bound(indexes.get(i), length);
        }
        for (int i = 0; i < 2; i++) {
            if (bounds[i] > bounds[i + 1] && (i == 0 || indexes.size() == 3)) {
                throw new TemplateException("invalid slice index: " + bounds[i] + " > " + bounds[i + 1]);
            }
        }
        return bounds;
    }

    private static TemplateException notCallable(Val value, List<? extends Node> nodes) {
        if (value.operand() == null || value.operand() instanceof Nil) {
            return new TemplateException("call of nil");
        }
        String name = nodes.isEmpty() ? "" : nodes.getFirst() + " ";
        return new TemplateException(
                "non-function " + name + "of type " + value.printed().goType());
    }
}
