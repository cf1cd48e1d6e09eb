package io.regent.builtins.time;

/** The text of a time while it is read from left to right. */
final class TimeText {
    /** A number that is none. */
    static final int MALFORMED = -1;

    private static final int MAX_FRACTION_DIGITS = 9;
    private static final int MAX_OFFSET_HOURS = 23;

    private final String text;
    private int at;

    TimeText(String text) {
        this.text = text;
    }

    /** What stands here is not what was asked for. */
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mismatch() {
            super("mismatch", null, false, false);
        }
    }

    String all() {
        return text;
    }

    String rest() {
        return text.substring(at);
    }

    /** Skips literal text, in which a run of blanks stands for any run of blanks; false where it differs. */
    boolean skip(String literal) {
        for (int i = 0; i < literal.length(); ) {
            if (literal.charAt(i) == ' ') {
                if (at < text.length() && text.charAt(at) != ' ') {
                    return false;
                }
                i = afterBlanks(literal, i);
                at = afterBlanks(text, at);
            } else if (take(literal.charAt(i))) {
                i++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static int afterBlanks(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    void skipBlanks(int most) {
        for (int i = 0; i < most && take(' '); i++) {}
    }

    boolean take(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    boolean takeAll(String wanted) {
        boolean found = text.startsWith(wanted, at);
        at += found ? wanted.length() : 0;
        return found;
    }

    /** A number of exactly {@code width} characters, the first of which may be a sign if allowed. */
    int fixed(int width, boolean startsWithDigit) {
        boolean tooShort = text.length() - at < width;
        if (tooShort || (startsWithDigit && !isDigit(at))) {
            throw new Mismatch();
        }
        int from = !startsWithDigit && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
        int number = 0;
        for (int i = from; i < at + width; i++) {
            if (!isDigit(i)) {
                throw new Mismatch();
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        boolean negative = text.charAt(at) == '-';
        at += width;
        return negative ? -number : number;
    }

    /** A number of two digits, or of one unless {@code twoDigits}. */
    int number(boolean twoDigits) {
        if (!isDigit(at) || (twoDigits && !isDigit(at + 1))) {
            throw new Mismatch();
        }
        return digits(2);
    }

    /** A number of three digits, or of fewer unless {@code threeDigits}. */
    int yearDay(boolean threeDigits) {
        int start = at;
        int number = digits(3);
        if (at == start || (threeDigits && at - start < 3)) {
            throw new Mismatch();
        }
        return number;
    }

    private int digits(int most) {
        int number = 0;
        for (int i = 0; i < most && isDigit(at); i++) {
            number = number * 10 + text.charAt(at++) - '0';
        }
        return number;
    }

    /** The index of the name that stands here, of which the first {@code letters} count, in any case. */
    int name(String[] names, int letters) {
        for (int i = 0; i < names.length; i++) {
            int length = Math.min(letters, names[i].length());
            if (text.regionMatches(true, at, names[i], 0, length)) {
                at += length;
                return i;
            }
        }
        throw new Mismatch();
    }

    boolean hasFraction() {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && isDigit(at + 1);
    }

    /** How many digits follow the point here. */
    int fractionDigits() {
        int end = at + 1;
        while (isDigit(end)) {
            end++;
        }
        return end - at - 1;
    }

    /** The nanoseconds of a point and {@code digits} digits, of which nine count. */
    int fraction(int digits) {
        boolean point = at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
        if (!point || text.length() - at <= digits) {
            throw new Mismatch();
        }
        int nanos = 0;
        for (int i = 1; i <= MAX_FRACTION_DIGITS; i++) {
            if (i <= digits && !isDigit(at + i)) {
                throw new Mismatch();
            }
            nanos = nanos * 10 + (i <= digits ? text.charAt(at + i) - '0' : 0);
        }
        at += digits + 1;
        return nanos;
    }

    /** An offset as read; numbers are MALFORMED when they are none or when one before them is. */
    record Offset(char sign, int hours, int minutes, int seconds) {
        boolean isMalformed() {
            boolean signed = sign == '+' || sign == '-';
            return !signed || hours == MALFORMED || minutes == MALFORMED || seconds == MALFORMED;
        }

        int total() {
            int size = (hours * 60 + minutes) * 60 + seconds;
            return sign == '-' ? -size : size;
        }
    }

    /** Takes a sign and numbers of two digits, with colons between them if asked for. */
    Offset offset(boolean minutes, boolean seconds, boolean colons) {
        int step = colons ? 3 : 2;
        int length = 3 + (minutes ? step : 0) + (seconds ? step : 0);
        if (text.length() - at < length) {
            throw new Mismatch();
        }
        for (int i = at + 3; colons && i < at + length; i += step) {
            if (text.charAt(i) != ':') {
                throw new Mismatch();
            }
        }
        int start = at;
        at += length;
        int hour = twoDigits(start + 1);
        int minute = hour == MALFORMED ? MALFORMED : minutes ? twoDigits(start + 1 + step) : 0;
        int second = minute == MALFORMED ? MALFORMED : seconds ? twoDigits(start + 1 + 2 * step) : 0;
        return new Offset(text.charAt(start), hour, minute, second);
    }

    private int twoDigits(int index) {
        return isDigit(index) && isDigit(index + 1)
                ? (text.charAt(index) - '0') * 10 + text.charAt(index + 1) - '0'
                : MALFORMED;
    }

    /** Takes what looks like the abbreviation of a zone. */
    void zoneName() {
        int length = zoneNameLength();
        if (length == 0) {
            throw new Mismatch();
        }
        at += length;
    }

    private int zoneNameLength() {
        if (text.startsWith("ChST", at) || text.startsWith("MeST", at)) {
            return 4;
        }
        if (text.startsWith("UTC", at)) {
            return 3;
        }
        if (text.startsWith("GMT", at)) {
            return 3 + signedOffsetLength(at + 3);
        }
        if (signedOffsetLength(at) > 0 && text.length() - at >= 3) {
            return signedOffsetLength(at);
        }
        int upper = 0;
        while (upper < 6 && at + upper < text.length() && isUpper(text.charAt(at + upper))) {
            upper++;
        }
        boolean endsInT = upper >= 4 && text.charAt(at + upper - 1) == 'T';
        return switch (upper) {
            case 3 -> 3;
            case 4 -> endsInT || text.startsWith("WITA", at) ? 4 : 0;
            case 5 -> endsInT ? 5 : 0;
            default -> 0;
        };
    }

    /** The length of a sign and up to 23 hours; 0 when they do not stand there. */
    private int signedOffsetLength(int from) {
        if (from >= text.length() || (text.charAt(from) != '+' && text.charAt(from) != '-')) {
            return 0;
        }
        int hours = 0;
        int end = from + 1;
        while (isDigit(end) && hours <= MAX_OFFSET_HOURS) {
            hours = hours * 10 + text.charAt(end++) - '0';
        }
        return end == from + 1 || hours > MAX_OFFSET_HOURS ? 0 : end - from;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
