package io.regent.rego.parse;

import io.regent.rego.parse.AnnotationParser.AnnotationFault;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Arrays;

/** The authors and the further reading that metadata names. */
final class AnnotationPeople {
    private AnnotationPeople() {}

    /** {@code Name <mail>} or an object, as {@code {"name": …, "email": …}}. */
    static Value author(Value written) throws AnnotationFault {
        try {
            return switch (written) {
                case Str text -> named(text.text());
                case Obj fields -> described(fields);
                default -> throw new AnnotationFault("invalid value type, must be string or map");
            };
        } catch (AnnotationFault fault) {
            throw new AnnotationFault("invalid author definition " + shown(written) + ": " + fault.getMessage());
        }
    }

    private static Value named(String text) throws AnnotationFault {
        String[] words = text.strip().split("\\s+");
        if (words.length == 1 && words[0].isEmpty()) {
            throw new AnnotationFault("author is an empty string");
        }
        String last = words[words.length - 1];
        boolean hasMail = last.startsWith("<") && last.endsWith(">");
        int names = hasMail ? words.length - 1 : words.length;
        String name = String.join(" ", Arrays.copyOf(words, names));
        Obj.Builder author = Obj.builder().put("name", Str.of(name));
        return hasMail ? withMail(author, last.substring(1, last.length() - 1)) : author.build();
    }

    private static Value withMail(Obj.Builder author, String mail) {
        return mail.isEmpty()
                ? author.build()
                : author.put("email", Str.of(mail)).build();
    }

    private static Value described(Obj fields) throws AnnotationFault {
        String name = text(fields, "name");
        String mail = text(fields, "email");
        if (name.isEmpty() && mail.isEmpty()) {
            throw new AnnotationFault("'name' and/or 'email' values required in object");
        }
        return withMail(Obj.builder().put("name", Str.of(name)), mail);
    }

    private static String text(Obj fields, String key) {
        return fields.get(key) instanceof Str text ? text.text().strip() : "";
    }

    /** A URL or an object, as {@code {"ref": …, "description": …}}. */
    static Value relatedResource(Value written) throws AnnotationFault {
        try {
            return switch (written) {
                case Str url when url.text().isEmpty() -> throw new AnnotationFault("ref URL may not be empty string");
                case Str url ->
                    Obj.builder().put("ref", Str.of(url(url.text()))).build();
                case Obj fields -> resource(fields);
                default -> throw new AnnotationFault("invalid value type, must be string or map");
            };
        } catch (AnnotationFault fault) {
            throw new AnnotationFault(
                    "invalid related-resource definition " + shown(written) + ": " + fault.getMessage());
        }
    }

    private static Value resource(Obj fields) throws AnnotationFault {
        String ref = text(fields, "ref");
        if (ref.isEmpty()) {
            throw new AnnotationFault("'ref' value required in object");
        }
        Obj.Builder out = Obj.builder().put("ref", Str.of(url(ref)));
        String description = text(fields, "description");
        if (!description.isEmpty()) {
            out.put("description", Str.of(description));
        }
        return out.build();
    }

    private static String url(String text) throws AnnotationFault {
        try {
            return ReferenceUrl.normalized(text);
        } catch (IllegalArgumentException wrong) {
            throw new AnnotationFault("parse " + Str.of(text) + ": " + wrong.getMessage());
        }
    }

    // OPA: values in these messages show what kind of thing stands where a string was expected.
    private static String shown(Value value) {
        return switch (value) {
            case Str s -> s.text();
            case Null n -> "%!s(<nil>)";
            case Bool b -> "%!s(bool=" + b + ")";
            case Num n -> (n.isLong() ? "%!s(int=" : "%!s(float64=") + n + ")";
            case Arr a -> shown(a, "[", "]");
            case SetValue s -> shown(s, "[", "]");
            case Obj o -> shownMembers(o);
        };
    }

    private static String shown(Iterable<Value> items, String open, String close) {
        StringBuilder out = new StringBuilder(open);
        for (Value item : items) {
            out.append(out.length() > open.length() ? " " : "").append(shown(item));
        }
        return out.append(close).toString();
    }

    private static String shownMembers(Obj object) {
        StringBuilder out = new StringBuilder("map[");
        for (int i = 0; i < object.size(); i++) {
            out.append(i == 0 ? "" : " ").append(shown(object.keyAt(i))).append(':');
            out.append(shown(object.valueAt(i)));
        }
        return out.append(']').toString();
    }
}
