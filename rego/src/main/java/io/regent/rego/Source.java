package io.regent.rego;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One text that is parsed, shared by all locations in it.
 *
 * <p>Offsets count UTF-16 units from 0; rows and columns count from 1, columns in code points as the reference does.
 */
public final class Source {
    /** What stands for a byte that is no UTF-8: half a character, which no right text holds alone. */
    public static final char NO_CHARACTER = '\uDCFF';

    private static final char REPLACEMENT = '\uFFFD';

    private final String name;
    private final String text;
    private int @Nullable [] lineStarts;
    private volatile boolean deep;

    public Source(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** What is said of a text of {@code length} bytes or characters that there is no memory for. */
    static RegoException tooLarge(int length) {
        return new RegoException(
                new Diagnostic(Codes.PARSE, "a text of " + length + " bytes needs more memory than there is", null));
    }

    /** Text from UTF-8; each byte that is none becomes {@link #NO_CHARACTER}, which the parser refuses. */
    public static String decode(byte[] utf8) {
        try {
            return decoded(utf8);
        } catch (OutOfMemoryError tooLarge) {
            throw tooLarge(utf8.length);
        }
    }

    private static String decoded(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        CharBuffer chars = CharBuffer.allocate(utf8.length);
        while (strict.decode(bytes, chars, true).isError()) {
            bytes.get();
            chars.put(NO_CHARACTER);
            strict.reset();
        }
        return chars.flip().toString();
    }

    /** The file's name as given by the user; empty for queries. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** Whether the text's syntax tree is too deep for an ordinary stack, see {@link LargeStack}. */
    public boolean isDeep() {
        return deep;
    }

    void markDeep() {
        deep = true;
    }

    /** The row of {@code offset}, from 1. */
    public int row(int offset) {
        if (text.isEmpty()) {
            return 0; // OPA: an empty text has no row.
        }
        int at = Arrays.binarySearch(lines(), offset);
        int row = at >= 0 ? at + 1 : -at - 1;
        return isLineEnd(offset) ? row + 1 : row;
    }

    /** The column of {@code offset} in code points, from 1. */
    public int column(int offset) {
        if (text.isEmpty() || isLineEnd(offset)) {
            return 0;
        }
        int start = lines()[row(offset) - 1];
        int before = text.codePointCount(start, Math.min(offset, text.length()));
        return offset < text.length() ? before + 1 : before;
    }

    // OPA: a line end stands in column 0 of the row it begins, and the end of the text in the column of its last
    // character.
    private boolean isLineEnd(int offset) {
        return offset < text.length() && text.charAt(offset) == '\n';
    }

    /** The text of a row (from 1) without its line end. */
    public String line(int row) {
        int[] starts = lines();
        int start = starts[row - 1];
        int end = row < starts.length ? starts[row] - 1 : text.length();
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, end);
    }

    private int[] lines() {
        int[] known = lineStarts;
        if (known == null) {
            known = lineStartsOf(text);
            lineStarts = known;
        }
        return known;
    }

    private static int[] lineStartsOf(String text) {
        int count = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int[] starts = new int[count];
        int at = 0;
        for (int line = 1; line < count; line++) {
            at = text.indexOf('\n', at) + 1;
            starts[line] = at;
        }
        return starts;
    }
}
