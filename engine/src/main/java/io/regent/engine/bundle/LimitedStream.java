package io.regent.engine.bundle;

import io.regent.engine.load.LoadErrors;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once it gave too many bytes, so that small archives of huge content do no harm. */
final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long count;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** The bytes given so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return counted(super.skip(bytes));
    }

    private long counted(long bytes) {
        count += bytes;
        if (count > limit) {
            throw LoadErrors.of("bundle read failed: files are larger than " + limit + " bytes together");
        }
        return bytes;
    }
}
