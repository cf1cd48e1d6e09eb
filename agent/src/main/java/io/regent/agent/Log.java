package io.regent.agent;

import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** The program's log: one entry a line, in the reference's formats. Safe for any number of threads. */
public final class Log {
    /** How much an entry matters, least first. */
    public enum Level {
        DEBUG,
        INFO,
        WARNING,
        ERROR;

        /** The level that a flag names: {@code debug}, {@code info} or {@code error}. */
        public static Level named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The layout of entries. */
    public enum Format {
        JSON,
        JSON_PRETTY,
        TEXT;

        /** The format that a flag names: {@code json}, {@code json-pretty} or {@code text}. */
        public static Format named(String name) {
            return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }

    private final PrintStream out;
    private final Level least;
    private final Format format;
    private final InstantSource clock;

    /**
     * A log that writes to {@code out}.
     *
     * @param least the least level that is written
     */
    public Log(PrintStream out, Level least, Format format, InstantSource clock) {
        this.out = out;
        this.least = least;
        this.format = format;
        this.clock = clock;
    }

    public boolean isOn(Level level) {
        return level.compareTo(least) >= 0;
    }

    public void info(String message) {
        write(Level.INFO, message, Map.of());
    }

    public void error(String message, Map<String, Value> fields) {
        write(Level.ERROR, message, fields);
    }

    public void write(Level level, String message, Map<String, Value> fields) {
        if (!isOn(level)) {
            return;
        }
        String entry = format == Format.TEXT ? text(level, message, fields) : json(level, message, fields);
        synchronized (this) {
            out.print(entry + "\n");
            out.flush();
        }
    }

    private String json(Level level, String message, Map<String, Value> fields) {
        Obj.Builder entry = Obj.builder();
        fields.forEach((name, value) -> entry.put(Str.of(name), value));
        entry.put(Str.of("level"), Str.of(level.text()));
        entry.put(Str.of("msg"), Str.of(message));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        entry.put(Str.of("time"), Str.of(now.toString()));
        Obj built = entry.build();
        return format == Format.JSON ? JsonWriter.compact(built) : JsonWriter.pretty(built, "  ");
    }

    private static String text(Level level, String message, Map<String, Value> fields) {
        StringBuilder entry =
                new StringBuilder("[").append(level.name()).append("] ").append(message);
        fields.forEach(
                (name, value) -> entry.append("\n  ").append(name).append(" = ").append(JsonWriter.compact(value)));
        return entry.append('\n').toString();
    }
}
