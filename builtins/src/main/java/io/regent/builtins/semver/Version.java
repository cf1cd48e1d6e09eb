package io.regent.builtins.semver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version {@code major.minor.patch[-preRelease][+build]}, in the order of precedence: the build does not count.
 *
 * @param preRelease its identifiers; empty for a release
 */
public record Version(long major, long minor, long patch, List<String> preRelease) implements Comparable<Version> {
    public Version {
        preRelease = List.copyOf(preRelease);
    }

    /** The version {@code text} writes; null when it writes none. Each number fits in 63 bits. */
    public static @Nullable Version parse(String text) {
        String rest = text.startsWith("v") ? text.substring(1) : text;
        int plus = rest.indexOf('+');
        if (plus >= 0) {
            if (identifiers(rest.substring(plus + 1), false) == null) {
                return null;
            }
            rest = rest.substring(0, plus);
        }
        int dash = rest.indexOf('-');
        List<String> preRelease = List.of();
        if (dash >= 0) {
            preRelease = identifiers(rest.substring(dash + 1), true);
            rest = rest.substring(0, dash);
        }
        return preRelease == null ? null : release(rest, preRelease);
    }

    @Override
    public int compareTo(Version other) {
        int order = Long.compare(major, other.major);
        order = order != 0 ? order : Long.compare(minor, other.minor);
        order = order != 0 ? order : Long.compare(patch, other.patch);
        return order != 0 ? order : comparePreRelease(other);
    }

    private int comparePreRelease(Version other) {
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        int shorter = Math.min(preRelease.size(), other.preRelease.size());
        for (int i = 0; i < shorter; i++) {
            int order = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private static int compareIdentifiers(String a, String b) {
        boolean numeric = isNumber(a);
        if (numeric != isNumber(b)) {
            return numeric ? -1 : 1;
        }
        // Numbers have no leading zeros: the longer is the larger.
        return numeric && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static @Nullable Version release(String text, List<String> preRelease) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        long[] numbers = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (!isNumber(parts[i]) || hasLeadingZero(parts[i])) {
                return null;
            }
            try {
                numbers[i] = Long.parseLong(parts[i]);
            } catch (NumberFormatException tooLarge) {
                return null;
            }
        }
        return new Version(numbers[0], numbers[1], numbers[2], preRelease);
    }

    /** The parts between dots; null when one is empty, has other characters than letters, digits and dash, or a wrong zero. */
    private static @Nullable List<String> identifiers(String text, boolean strictNumbers) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            boolean badNumber = strictNumbers && isNumber(part) && hasLeadingZero(part);
            if (part.isEmpty() || badNumber || !isIdentifier(part)) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }

    private static boolean isIdentifier(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !isDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean hasLeadingZero(String number) {
        return number.length() > 1 && number.startsWith("0");
    }
}
