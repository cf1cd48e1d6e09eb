package io.regent.value;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON bytes into values.
 *
 * <p>As the reference does: of repeated keys the last value counts; bytes that are no UTF-8 and lone surrogates become
 * U+FFFD; numbers keep their text; more than 10,000 levels are refused. The messages of {@link DataException} are the
 * reference's.
 */
public final class JsonReader {
    private JsonReader() {}

    /** The one JSON document in {@code utf8}; fails with {@link DataException} on anything else, trailing text included. */
    public static Value read(byte[] utf8) {
        return read(utf8, 0, utf8.length);
    }

    /** The one JSON document in the bytes from {@code from} up to {@code to}. */
    public static Value read(byte[] utf8, int from, int to) {
        JsonParser parser = new JsonParser(utf8, from, to);
        Value value = parser.document();
        parser.end();
        return value;
    }

    public static Value read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The one JSON document in a stream, which is read to its end and not closed. */
    public static Value read(InputStream utf8) throws IOException {
        return read(utf8.readAllBytes());
    }

    /** The first JSON document in {@code utf8}, whatever follows it. */
    public static Value readFirst(byte[] utf8) {
        return new JsonParser(utf8, 0, utf8.length).document();
    }
}
