package io.regent.value;

import org.jspecify.annotations.Nullable;

/** Rego's total order over values: by kind first, then within the kind; never recursive. */
final class Ordering {
    private Ordering() {}

    /** Whether two values are one object: equal without a look inside. */
    @SuppressWarnings("ReferenceEquality")
    static boolean same(Value a, Value b) {
        return a == b;
    }

    /** Whether a value holds no other values. */
    static boolean isScalar(Value value) {
        return value.kind().compareTo(Value.Kind.ARRAY) < 0;
    }

    static int compare(Value a, Value b) {
        if (same(a, b)) {
            return 0;
        }
        int kinds = a.kind().compareTo(b.kind());
        if (kinds != 0) {
            return kinds;
        }
        return isScalar(a) ? scalars(a, b) : containers(a, b);
    }

    /** Whether two containers of one kind are equal. */
    static boolean equal(Value a, Value b) {
        return a.hashCode() == b.hashCode() && Children.count(a) == Children.count(b) && equalInside(a, b);
    }

    /** By code point, which is the order of the UTF-8 bytes. */
    static int strings(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // INVARIANT: surrogates stand for code points above all others, so they sort after U+E000..U+FFFF.
                boolean high = Character.isSurrogate(x);
                return high == Character.isSurrogate(y) ? Character.compare(x, y) : high ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int scalars(Value a, Value b) {
        return switch (a) {
            case Bool x -> Boolean.compare(x.isTrue(), ((Bool) b).isTrue());
            case Num x -> x.compareNumber((Num) b);
            case Str x -> strings(x.text(), ((Str) b).text());
            case Null n -> 0;
            case Arr x -> throw new IllegalArgumentException("no scalar");
            case Obj x -> throw new IllegalArgumentException("no scalar");
            case SetValue x -> throw new IllegalArgumentException("no scalar");
        };
    }

    /** The order of two containers of one kind: their children in turn (of objects key, value, key, …), then their sizes. */
    private static int containers(Value left, Value right) {
        Pair pair = new Pair(left, right, null);
        while (true) {
            if (pair.next == pair.shared) {
                int sizes = Integer.compare(pair.leftSize, pair.rightSize);
                if (sizes != 0 || pair.outer == null) {
                    return sizes;
                }
                pair = pair.outer;
                continue;
            }
            Value a = Children.at(pair.left, pair.next);
            Value b = Children.at(pair.right, pair.next++);
            if (same(a, b)) {
                continue;
            }
            int order = a.kind().compareTo(b.kind());
            if (order == 0 && !isScalar(a)) {
                pair = new Pair(a, b, pair);
                continue;
            }
            order = order == 0 ? scalars(a, b) : order;
            if (order != 0) {
                return order;
            }
        }
    }

    private static boolean equalInside(Value left, Value right) {
        Pair pair = new Pair(left, right, null);
        while (true) {
            if (pair.next == pair.shared) {
                if (pair.outer == null) {
                    return true;
                }
                pair = pair.outer;
                continue;
            }
            Value a = Children.at(pair.left, pair.next);
            Value b = Children.at(pair.right, pair.next++);
            if (same(a, b)) {
                continue;
            }
            if (a.kind() != b.kind() || a.hashCode() != b.hashCode()) {
                return false;
            }
            if (isScalar(a)) {
                if (!a.equals(b)) {
                    return false;
                }
            } else if (Children.count(a) == Children.count(b)) {
                pair = new Pair(a, b, pair);
            } else {
                return false;
            }
        }
    }

    /** Two containers walked in step, inside two others. */
    private static final class Pair {
        final Value left;
        final Value right;
        final int leftSize;
        final int rightSize;
        final int shared;
        final @Nullable Pair outer;
        int next;

        Pair(Value left, Value right, @Nullable Pair outer) {
            this.left = left;
            this.right = right;
            this.leftSize = Children.count(left);
            this.rightSize = Children.count(right);
            this.shared = Math.min(leftSize, rightSize);
            this.outer = outer;
        }
    }
}
