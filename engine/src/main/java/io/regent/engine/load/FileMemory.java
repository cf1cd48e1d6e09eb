package io.regent.engine.load;

import io.regent.engine.PolicyFile;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What files held when they were last read, so that only those that changed are read and parsed again. For one thread. */
public final class FileMemory {
    /** A file that changed so recently may change again without looking different. */
    private static final long FRESH_MILLIS = 100;

    /** What a file held. */
    private sealed interface Content {}

    private record Policy(PolicyFile file) implements Content {}

    private record Document(Value value) implements Content {}

    /** What a file looks like from outside; {@code key} is what the system knows it by. */
    private record Stamp(
            long size, FileTime modified, @Nullable Object key) {}

    private record Entry(Stamp stamp, Content content) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private int reads;

    /** How many files had to be read so far. */
    public int reads() {
        return reads;
    }

    @Nullable
    PolicyFile policy(Path file) {
        return content(file) instanceof Policy(PolicyFile known) ? known : null;
    }

    @Nullable
    Value document(Path file) {
        return content(file) instanceof Document(Value known) ? known : null;
    }

    private @Nullable Content content(Path file) {
        Entry entry = entries.get(file.toString());
        return entry != null && entry.stamp().equals(stamp(file)) ? entry.content() : null;
    }

    void put(Path file, @Nullable Stamped before, PolicyFile policy) {
        put(file, before, new Policy(policy));
    }

    void put(Path file, @Nullable Stamped before, Value document) {
        put(file, before, new Document(document));
    }

    private void put(Path file, @Nullable Stamped before, Content content) {
        if (before != null
                && System.currentTimeMillis() - before.stamp.modified().toMillis() > FRESH_MILLIS) {
            entries.put(file.toString(), new Entry(before.stamp, content));
        }
    }

    /** A file as it looked before it was read. */
    static final class Stamped {
        private final Stamp stamp;

        private Stamped(Stamp stamp) {
            this.stamp = stamp;
        }
    }

    /** Looks at a file that is going to be read; null when it cannot be seen. */
    @Nullable
    Stamped beforeReading(Path file) {
        reads++;
        Stamp stamp = stamp(file);
        return stamp == null ? null : new Stamped(stamp);
    }

    private static @Nullable Stamp stamp(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(seen.size(), seen.lastModifiedTime(), seen.fileKey());
        } catch (IOException unseen) {
            return null;
        }
    }
}
