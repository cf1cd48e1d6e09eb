package io.regent.builtins.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import org.jspecify.annotations.Nullable;

/** Time zones by the names of the IANA database, with regard to case. */
public final class Zones {
    /** Zones that never change; the platform leaves them out. */
    private static final ZoneId EST = ZoneOffset.ofHours(-5);

    private static final ZoneId MST = ZoneOffset.ofHours(-7);
    private static final ZoneId HST = ZoneOffset.ofHours(-10);

    private Zones() {}

    /** The zone of that name; empty and {@code UTC} are UTC, {@code Local} is the machine's. */
    public static ZoneId find(String name) {
        return switch (name) {
            case "", "UTC" -> ZoneOffset.UTC;
            case "Local" -> ZoneId.systemDefault();
            case "EST" -> EST;
            case "MST" -> MST;
            case "HST" -> HST;
            case "ROC" -> ZoneId.of("Asia/Taipei");
            default -> region(name);
        };
    }

    private static ZoneId region(String name) {
        if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
            throw new TimeException("time: invalid location name");
        }
        if (name.startsWith("SystemV/")
                || !ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
            throw new TimeException("unknown time zone " + name);
        }
        return ZoneId.of(name);
    }

    /** What a zone that was found calls an offset at a moment; null when it has no name for it. */
    static @Nullable String abbreviation(ZoneId zone, int offsetSeconds, long epochSecond) {
        if (zone.equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        if (zone instanceof ZoneOffset) {
            return zone.equals(EST) ? "EST" : zone.equals(MST) ? "MST" : zone.equals(HST) ? "HST" : null;
        }
        return Abbreviations.find(zone.getId(), offsetSeconds, epochSecond);
    }
}
