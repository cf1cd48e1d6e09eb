package io.regent.value;

/** Rego's total order over values: by kind first, then within the kind. */
final class Ordering {
    private Ordering() {}

    static int compare(Value a, Value b) {
        if (a.kind() != b.kind()) {
            return a.kind().compareTo(b.kind());
        }
        return switch (a) {
            case Null n -> 0;
            case Bool x -> Boolean.compare(x.isTrue(), ((Bool) b).isTrue());
            case Num x -> x.compareNumber((Num) b);
            case Str x -> strings(x.text(), ((Str) b).text());
            case Arr x -> arrays(x, (Arr) b);
            case Obj x -> objects(x, (Obj) b);
            case SetValue x -> sets(x, (SetValue) b);
        };
    }


    /** By code point, which is the order of the UTF-8 bytes. */
    private static int strings(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // INVARIANT: surrogates stand for code points above all others, so they sort after U+E000..U+FFFF.
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int arrays(Arr a, Arr b) {
        int shorter = Math.min(a.size(), b.size());
        for (int i = 0; i < shorter; i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int objects(Obj a, Obj b) {
        int shorter = Math.min(a.size(), b.size());
        for (int i = 0; i < shorter; i++) {
            int keys = compare(a.keyAt(i), b.keyAt(i));
            if (keys != 0) {
                return keys;
            }
            int values = compare(a.valueAt(i), b.valueAt(i));
            if (values != 0) {
                return values;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int sets(SetValue a, SetValue b) {
        int shorter = Math.min(a.size(), b.size());
        for (int i = 0; i < shorter; i++) {
            int order = compare(a.memberAt(i), b.memberAt(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
