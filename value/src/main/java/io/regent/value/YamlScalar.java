package io.regent.value;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What a YAML scalar stands for: by its tag, or when it is plain by its looks. */
final class YamlScalar {
    private static final String TAGS = "tag:yaml.org,2002:";

    private static final Map<String, Object> WORDS = Map.ofEntries(
            Map.entry("", Null.NULL),
            Map.entry("~", Null.NULL),
            Map.entry("null", Null.NULL),
            Map.entry("Null", Null.NULL),
            Map.entry("NULL", Null.NULL),
            Map.entry("true", Bool.TRUE),
            Map.entry("True", Bool.TRUE),
            Map.entry("TRUE", Bool.TRUE),
            Map.entry("false", Bool.FALSE),
            Map.entry("False", Bool.FALSE),
            Map.entry("FALSE", Bool.FALSE),
            Map.entry(".nan", Double.NaN),
            Map.entry(".NaN", Double.NaN),
            Map.entry(".NAN", Double.NaN),
            Map.entry(".inf", Double.POSITIVE_INFINITY),
            Map.entry(".Inf", Double.POSITIVE_INFINITY),
            Map.entry(".INF", Double.POSITIVE_INFINITY),
            Map.entry("+.inf", Double.POSITIVE_INFINITY),
            Map.entry("+.Inf", Double.POSITIVE_INFINITY),
            Map.entry("+.INF", Double.POSITIVE_INFINITY),
            Map.entry("-.inf", Double.NEGATIVE_INFINITY),
            Map.entry("-.Inf", Double.NEGATIVE_INFINITY),
            Map.entry("-.INF", Double.NEGATIVE_INFINITY));

    private static final Pattern INTEGER =
            Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private static final BigInteger UNSIGNED_LIMIT = BigInteger.ONE.shiftLeft(64);

    private YamlScalar() {}

    /** @param text the value of the event */
    static YamlNode node(ScalarEvent event, String text) {
        String tag = event.getTag().orElse("!");
        boolean untagged = tag.equals("!");
        if (text.equals("<<") && (untagged ? event.isPlain() : tag.equals(TAGS + "merge"))) {
            return YamlNode.mergeKey(Str.of(text));
        }
        if (untagged) {
            return event.isPlain() ? node(resolve(text)) : node(text);
        }
        return tag.startsWith(TAGS) ? tagged(tag.substring(TAGS.length()), text) : node(text);
    }

    private static YamlNode tagged(String type, String text) {
        Object value = resolve(text);
        return switch (type) {
            case "int", "float", "bool", "null", "timestamp" -> node(converted(type, value, text));
            case "binary" -> node(binary(text));
            default -> node(text);
        };
    }

    /** A null, boolean, integer, float or string; the float may be none that JSON can write. */
    private static YamlNode node(Object value) {
        return switch (value) {
            case Null n -> YamlNode.scalar(n, null);
            case Bool b -> YamlNode.scalar(b, b.toString());
            case BigInteger n -> YamlNode.scalar(Num.of(n), n.toString());
            case Double d -> floating(d);
            default -> YamlNode.scalar(Str.of(value.toString()), value.toString());
        };
    }

    private static YamlNode floating(double value) {
        if (Double.isFinite(value)) {
            return YamlNode.scalar(Num.of(value), FloatDigits.general((float) value));
        }
        boolean nan = Double.isNaN(value);
        String sign = value < 0 ? "-" : "";
        String shown = nan ? "NaN" : value < 0 ? "-Inf" : "+Inf";
        return YamlNode.onlyKey(nan ? ".nan" : sign + ".inf", "json: unsupported value: " + shown);
    }

    /** What plain text denotes: a {@link Null}, {@link Bool}, {@link BigInteger}, {@link Double} or {@link String}. */
    static Object resolve(String text) {
        Object word = WORDS.get(text);
        if (word != null) {
            return word;
        }
        char first = text.charAt(0);
        boolean digitOrSign = (first >= '0' && first <= '9') || first == '+' || first == '-';
        if (!digitOrSign && first != '.') {
            return text;
        }
        String plain = digitOrSign ? text.replace("_", "") : text;
        Object number = digitOrSign ? integer(plain) : null;
        number = number == null ? floating(plain) : number;
        return number == null ? text : number;
    }

    private static @Nullable BigInteger integer(String text) {
        var parts = INTEGER.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        BigInteger size = digits(parts.group(2), 16, digits(parts.group(3), 2, digits(parts.group(4), 8, null)));
        size = size == null ? new BigInteger(parts.group(5)) : size;
        BigInteger value = parts.group(1).equals("-") ? size.negate() : size;
        boolean unsigned = parts.group(1).isEmpty() && value.compareTo(UNSIGNED_LIMIT) < 0;
        return value.bitLength() < 64 || unsigned ? value : null;
    }

    private static @Nullable BigInteger digits(@Nullable String text, int radix, @Nullable BigInteger otherwise) {
        return text == null ? otherwise : new BigInteger(text, radix);
    }

    private static @Nullable Double floating(String text) {
        if (!FLOAT.matcher(text).matches()) {
            return null;
        }
        Double value = Double.valueOf(text);
        return value.isInfinite() ? null : value;
    }

    private static Object converted(String type, Object value, String text) {
        String found = switch (value) {
            case Null n -> "null";
            case Bool b -> "bool";
            case BigInteger n -> "int";
            case Double d -> "float";
            default -> "str";
        };
        if (type.equals(found)) {
            return value;
        }
        if (type.equals("float") && value instanceof BigInteger whole) {
            return whole.doubleValue();
        }
        if (type.equals("timestamp") && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return text + "T00:00:00Z";
        }
        throw new DataException("yaml: cannot decode !!" + found + " `" + text + "` as a !!" + type, -1);
    }

    private static String binary(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replaceAll("[\r\n]", ""));
            boolean padded = text.replaceAll("[\r\n]", "").length() % 4 == 0;
            if (padded) {
                return Utf8.decodeRaw(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below.
        }
        throw new DataException("yaml: !!binary value contains invalid base64 data", -1);
    }
}
