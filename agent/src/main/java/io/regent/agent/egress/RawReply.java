package io.regent.agent.egress;

import io.regent.builtins.HttpReply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it came over a connection that ended with it (RFC 9112). */
final class RawReply {
    private final byte[] bytes;
    private int at;

    private RawReply(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bodiless whether no body follows, whatever the headers say */
    static HttpReply read(byte[] bytes, boolean bodiless) throws IOException {
        RawReply reply = new RawReply(bytes);
        int status = reply.status();
        Map<String, List<String>> headers = reply.headers();
        // Answers on the way come before the one that counts.
        while (status >= 100 && status < 200) {
            status = reply.status();
            headers = reply.headers();
        }
        return new HttpReply(status, headers, bodiless ? new byte[0] : reply.body(headers));
    }

    private String line() throws IOException {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == bytes.length) {
            throw new IOException("EOF");
        }
        String line = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        at = end + 1;
        return line.stripTrailing();
    }

    private int status() throws IOException {
        String[] parts = line().split(" ", 3);
        if (!parts[0].startsWith("HTTP/") || parts.length < 2 || !parts[1].matches("[0-9]{3}")) {
            throw new IOException("malformed HTTP response \"" + String.join(" ", parts) + "\"");
        }
        return Integer.parseInt(parts[1]);
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("malformed MIME header line: " + line);
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (String.join(",", headers.getOrDefault("transfer-encoding", List.of()))
                .contains("chunked")) {
            return chunks();
        }
        List<String> lengths = headers.getOrDefault("content-length", List.of());
        int length = lengths.isEmpty() ? bytes.length - at : number(lengths.get(0), 10);
        return bytes(length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            all.write(bytes(length));
            line();
        }
        return all.toByteArray();
    }

    private int chunkLength() throws IOException {
        return number(line().replaceFirst(";.*", "").strip(), 16);
    }

    private static int number(String text, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(text, radix);
        } catch (NumberFormatException malformed) {
            throw new IOException("malformed length \"" + text + "\"", malformed);
        }
    }

    private byte[] bytes(int length) throws IOException {
        if (length < 0 || length > bytes.length - at) {
            throw new IOException("unexpected EOF");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }
}
