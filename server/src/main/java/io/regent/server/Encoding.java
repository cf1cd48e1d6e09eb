package io.regent.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed bodies: those that come in, and those of decisions that go out. */
public final class Encoding {
    /** Shorter answers are not worth it. In bytes. */
    private static final int MIN_LENGTH = 1_024;

    /** The reference's limit for what a compressed body may hold. In bytes. */
    private static final int MAX_LENGTH = 1 << 29;

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private Encoding() {}

    /** The body of a request as it was meant, whatever its encoding. */
    public static byte[] body(Request request) {
        if (!request.headers().mentions("Content-Encoding", "gzip")) {
            return request.body();
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(request.body()))) {
            byte[] plain = in.readNBytes(MAX_LENGTH + 1);
            if (plain.length > MAX_LENGTH) {
                throw Errors.invalid("could not decompress the body: decompressed size exceeds limit of " + MAX_LENGTH
                        + " bytes (server.decoding.gzip.max_length)");
            }
            return plain;
        } catch (EOFException cut) {
            throw Errors.invalid("could not decompress the body: unexpected EOF");
        } catch (IOException broken) {
            throw Errors.invalid("could not decompress the body: gzip: invalid header");
        }
    }

    /** Whether the answer depends on the encodings that the client takes. */
    static boolean isEncoded(Request request) {
        String path = request.path();
        return METHODS.contains(request.method())
                && (path.startsWith("/v1/data") || path.startsWith("/v0/data") || path.startsWith("/v1/compile"));
    }

    static Reply encode(Request request, Reply reply) {
        Reply varying = reply.with("Vary", "Accept-Encoding");
        boolean accepted = request.headers().mentions("Accept-Encoding", "gzip")
                && !request.headers().mentions("Accept-Encoding", "gzip;q=0");
        if (!accepted || reply.body().length < MIN_LENGTH) {
            return varying;
        }
        return varying.withBody(compressed(reply.body())).with("Content-Encoding", "gzip");
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
