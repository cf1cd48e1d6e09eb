package io.regent.value;

/** Values as Go source text, which some of the reference's messages show. */
final class GoSyntax {
    private GoSyntax() {}

    static String of(Value value) {
        if (value instanceof Null) {
            return "<nil>";
        }
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Value value, StringBuilder out) {
        switch (value) {
            case Null n -> out.append("interface {}(nil)");
            case Arr array -> {
                out.append("[]interface {}{");
                for (int i = 0; i < array.size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    write(array.get(i), out);
                }
                out.append('}');
            }
            case Obj object -> {
                out.append("map[string]interface {}{");
                for (int i = 0; i < object.size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    write(object.keyAt(i), out);
                    out.append(':');
                    write(object.valueAt(i), out);
                }
                out.append('}');
            }
            case Bool b -> out.append(b);
            case Num n -> out.append(n);
            case Str s -> out.append(s);
            case SetValue s -> out.append(s);
        }
    }
}
