package io.regent.builtins.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;

/** Time zones by the names of the IANA database, with regard to case. */
public final class Zones {
    private Zones() {}

    /** The zone of that name; empty and {@code UTC} are UTC, {@code Local} is the machine's. */
    public static ZoneId find(String name) {
        return switch (name) {
            case "", "UTC" -> ZoneOffset.UTC;
            case "Local" -> ZoneId.systemDefault();
            case "EST" -> ZoneId.of("America/Panama");
            case "MST" -> ZoneId.of("America/Phoenix");
            case "HST" -> ZoneId.of("Pacific/Honolulu");
            case "ROC" -> ZoneId.of("Asia/Taipei");
            default -> region(name);
        };
    }

    private static ZoneId region(String name) {
        if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
            throw new TimeException("time: invalid location name");
        }
        if (name.startsWith("SystemV/") || !ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
            throw new TimeException("unknown time zone " + name);
        }
        return ZoneId.of(name);
    }
}
