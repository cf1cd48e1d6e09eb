package io.regent.rego.parse;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks that the fields of a metadata block have their types, and brings scalars into them. */
final class AnnotationShape {
    private static final int LONGEST_SHOWN = 10;

    private final String[] lines;
    private final StringBuilder problems = new StringBuilder();

    AnnotationShape(String yaml) {
        lines = yaml.split("\n", -1);
    }

    /** The error message, one line a problem. */
    String problems() {
        return "yaml: unmarshal errors:" + problems;
    }

    /** The fields that metadata may have, without those that are null; null when there are problems. */
    @Nullable
    Obj checked(Value read) {
        if (!(read instanceof Obj fields)) {
            mismatch(read, 1, "ast.rawAnnotation");
            return null;
        }
        Obj.Builder out = Obj.builder();
        for (String key : orderOfLines(fields)) {
            Value value = fields.get(key);
            Value checked = value == null || value == Null.NULL ? null : field(key, value);
            if (checked != null) {
                out.put(key, checked);
            }
        }
        return problems.isEmpty() ? out.build() : null;
    }

    private Iterable<String> orderOfLines(Obj fields) {
        TreeMap<Integer, String> keys = new TreeMap<>();
        fields.forEach((key, value) -> {
            if (key instanceof Str name) {
                keys.merge(keyLine(name.text()) * fields.size() * 2 + keys.size(), name.text(), (a, b) -> a);
            }
        });
        return keys.values();
    }

    private @Nullable Value field(String key, Value value) {
        return switch (key) {
            case "scope", "title", "description" -> text(value, valueLine(key));
            case "entrypoint" -> flag(value, valueLine(key));
            case "organizations" -> texts(key, value);
            case "schemas" -> maps(key, value);
            case "authors", "related_resources" -> expect(value instanceof Arr, value, key, "[]interface {}");
            case "custom", "labels", "compile" -> expect(value instanceof Obj, value, key, "map[string]interface {}");
            default -> null;
        };
    }

    private @Nullable Value expect(boolean fits, Value value, String key, String type) {
        if (fits) {
            return value;
        }
        mismatch(value, valueLine(key), type);
        return null;
    }

    private @Nullable Value text(Value value, int line) {
        return switch (value) {
            case Str s -> s;
            case Num n -> Str.of(n.toString());
            case Bool b -> Str.of(b.toString());
            case Null n -> Str.EMPTY;
            case Arr a -> mismatch(value, line, "string");
            case Obj o -> mismatch(value, line, "string");
            case SetValue s -> mismatch(value, line, "string");
        };
    }

    // OPA: where a boolean is wanted, the words of YAML 1.1 count too.
    private @Nullable Value flag(Value value, int line) {
        if (value instanceof Bool) {
            return value;
        }
        String word = value instanceof Str s ? s.text() : "";
        return switch (word) {
            case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON" -> Bool.TRUE;
            case "n", "N", "no", "No", "NO", "off", "Off", "OFF" -> Bool.FALSE;
            default -> mismatch(value, line, "bool");
        };
    }

    private @Nullable Value texts(String key, Value value) {
        if (!(value instanceof Arr items)) {
            return mismatch(value, valueLine(key), "[]string");
        }
        List<Value> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Value text = text(items.get(i), itemLine(key, i));
            if (text != null) {
                texts.add(text);
            }
        }
        return Arr.of(texts);
    }

    private @Nullable Value maps(String key, Value value) {
        if (!(value instanceof Arr items)) {
            return mismatch(value, valueLine(key), "[]map[string]interface {}");
        }
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Obj)) {
                mismatch(items.get(i), itemLine(key, i), "map[string]interface {}");
            }
        }
        return value;
    }

    private @Nullable Value mismatch(Value value, int line, String type) {
        problems.append("\n  line ").append(line).append(": cannot unmarshal ").append(described(value));
        problems.append(" into ").append(type);
        return null;
    }

    private static String described(Value value) {
        return switch (value) {
            case Null n -> "!!null";
            case Bool b -> "!!bool `" + b + "`";
            case Num n -> (n.isLong() ? "!!int `" : "!!float `") + shortened(n.toString()) + "`";
            case Str s -> "!!str `" + shortened(s.text()) + "`";
            case Arr a -> "!!seq";
            case Obj o -> "!!map";
            case SetValue s -> "!!seq";
        };
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN - 3) + "..." : text;
    }

    /** The line of a field's key, from 1. */
    private int keyLine(String key) {
        String prefix = key.toLowerCase(Locale.ROOT) + ":";
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().startsWith(prefix)) {
                return i + 1;
            }
        }
        return 1;
    }

    private int valueLine(String key) {
        int line = keyLine(key);
        return isInline(key, line) ? line : Math.min(line + 1, lines.length);
    }

    private boolean isInline(String key, int line) {
        return lines[line - 1].strip().length() > key.length() + 1;
    }

    private int itemLine(String key, int item) {
        int line = keyLine(key);
        if (isInline(key, line)) {
            return line;
        }
        int seen = -1;
        for (int i = line; i < lines.length; i++) {
            seen += lines[i].strip().startsWith("-") ? 1 : 0;
            if (seen == item) {
                return i + 1;
            }
        }
        return line;
    }
}
