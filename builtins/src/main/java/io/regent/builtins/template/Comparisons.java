package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Printf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The comparing functions of templates: basic values of the same kind, text by bytes. */
final class Comparisons {
    private Comparisons() {}

    /** What values are compared as. */
    private enum Kind {
        NONE,
        TRUTH,
        INTEGER,
        REAL,
        TEXT
    }

    static boolean call(String name, List<Val> args) {
        Val a = args.getFirst().unboxed();
        return switch (name) {
            case "eq" -> equalsAny(a, args.subList(1, args.size()));
            case "ne" -> !equal(a, args.getLast().unboxed());
            case "lt" -> less(a, args.getLast().unboxed());
            case "le" ->
                less(a, args.getLast().unboxed()) || equal(a, args.getLast().unboxed());
            case "gt" ->
                !less(a, args.getLast().unboxed()) && !equal(a, args.getLast().unboxed());
            default -> !less(a, args.getLast().unboxed());
        };
    }

    private static boolean equalsAny(Val a, List<Val> others) {
        if (others.isEmpty()) {
            throw new TemplateException("missing argument for comparison");
        }
        for (Val other : others) {
            if (equal(a, other.unboxed())) {
                return true;
            }
        }
        return false;
    }

    private static boolean equal(Val a, Val b) {
        Operand x = a.operand();
        Operand y = b.operand();
        if (x == null || y == null) {
            return x == y;
        }
        if (kind(x) != kind(y)) {
            throw incompatible(x, y);
        }
        if (kind(x) == Kind.NONE) {
            throw notComparable(x, y);
        }
        return kind(x) == Kind.TRUTH ? x.equals(y) : compare(x, y) == 0;
    }

    private static boolean less(Val a, Val b) {
        Operand x = a.operand();
        Operand y = b.operand();
        if (x == null || y == null || kind(x) == Kind.NONE || kind(y) == Kind.NONE) {
            throw new TemplateException("invalid type for comparison");
        }
        if (kind(x) != kind(y)) {
            throw incompatible(x, y);
        }
        if (kind(x) == Kind.TRUTH) {
            throw new TemplateException("invalid type for comparison");
        }
        return compare(x, y) < 0;
    }

    private static int compare(Operand x, Operand y) {
        if (x instanceof Operand.Int a && y instanceof Operand.Int b) {
            return Long.compare(a.value(), b.value());
        }
        if (x instanceof Operand.Real a && y instanceof Operand.Real b) {
            return Double.compare(a.value(), b.value());
        }
        return Arrays.compareUnsigned(bytes(x), bytes(y));
    }

    private static byte[] bytes(Operand text) {
        return ((Operand.Text) text).value().getBytes(StandardCharsets.UTF_8);
    }

    private static Kind kind(Operand operand) {
        return switch (operand) {
            case Operand.Truth truth -> Kind.TRUTH;
            case Operand.Int number -> Kind.INTEGER;
            case Operand.Real number -> Kind.REAL;
            case Operand.Text text -> Kind.TEXT;
            case Operand.BigInt number -> Kind.NONE;
            case Operand.Nil nil -> Kind.NONE;
            case Operand.Items items -> Kind.NONE;
            case Operand.Members members -> Kind.NONE;
        };
    }

    private static TemplateException notComparable(Operand x, Operand y) {
        String first = Printf.print(List.of(x)) + ": " + x.goType();
        return new TemplateException(
                x.goType().equals(y.goType())
                        ? "non-comparable type " + first
                        : "non-comparable types " + first + ", " + y.goType() + ": " + Printf.print(List.of(y)));
    }

    private static TemplateException incompatible(Operand x, Operand y) {
        return new TemplateException("incompatible types for comparison: " + x.goType() + " and " + y.goType());
    }
}
