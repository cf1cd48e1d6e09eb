package io.regent.value;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/** The order of keys in YAML text: digits by the number they form, letters after everything else. */
final class NaturalOrder implements Comparator<String> {
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int[] x = a.codePoints().toArray();
        int[] y = b.codePoints().toArray();
        int at = Arrays.mismatch(x, y);
        if (at < 0) {
            return 0;
        }
        return at == x.length || at == y.length ? Integer.compare(x.length, y.length) : differ(x, y, at);
    }

    /** The order of two texts that are alike before {@code at} and differ there. */
    private static int differ(int[] x, int[] y, int at) {
        boolean letterX = Character.isLetter(x[at]);
        boolean letterY = Character.isLetter(y[at]);
        if (letterX != letterY) {
            // A number that ends is smaller than one that goes on; otherwise letters come last.
            boolean afterDigit = at > 0 && Character.isDigit(x[at - 1]);
            return letterX == afterDigit ? -1 : 1;
        }
        int numbers = letterX ? 0 : numbers(x, y, at);
        return numbers != 0 ? numbers : Integer.compare(x[at], y[at]);
    }

    private static int numbers(int[] x, int[] y, int at) {
        boolean zero = x[at] == '0' || y[at] == '0';
        String before = zero && afterNonZeroDigit(x, at) ? "1" : "";
        String p = before + digits(x, at);
        String q = before + digits(y, at);
        int values = value(p).compareTo(value(q));
        return values != 0 ? values : Integer.compare(p.length(), q.length());
    }

    private static boolean afterNonZeroDigit(int[] text, int at) {
        for (int i = at - 1; i >= 0 && Character.isDigit(text[i]); i--) {
            if (text[i] != '0') {
                return true;
            }
        }
        return false;
    }

    private static String digits(int[] text, int from) {
        int to = from;
        while (to < text.length && text[to] >= '0' && text[to] <= '9') {
            to++;
        }
        return new String(text, from, to - from);
    }

    private static BigInteger value(String digits) {
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }
}
