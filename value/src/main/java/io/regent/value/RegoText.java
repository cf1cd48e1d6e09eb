package io.regent.value;

/** Writes values as Rego source text. */
final class RegoText {
    private RegoText() {}

    static String of(Value value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Value value, StringBuilder out) {
        switch (value) {
            case Null n -> out.append("null");
            case Bool b -> out.append(b.isTrue());
            case Num n -> out.append(n);
            case Str s -> quote(s.text(), out);
            case Arr a -> list(a, "[", "]", out);
            case SetValue s when s.size() == 0 -> out.append("set()");
            case SetValue s -> list(s, "{", "}", out);
            case Obj o -> members(o, out);
        }
    }

    private static void list(Iterable<Value> items, String open, String close, StringBuilder out) {
        out.append(open);
        String separator = "";
        for (Value item : items) {
            out.append(separator);
            write(item, out);
            separator = ", ";
        }
        out.append(close);
    }

    private static void members(Obj object, StringBuilder out) {
        out.append('{');
        for (int i = 0; i < object.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            write(object.keyAt(i), out);
            out.append(": ");
            write(object.valueAt(i), out);
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
