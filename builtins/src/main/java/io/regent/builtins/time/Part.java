package io.regent.builtins.time;

/**
 * A piece of a layout.
 *
 * @param kind what stands here
 * @param text as written in the layout
 */
record Part(Kind kind, String text) {
    /** What a piece stands for; the comment gives how the reference time writes it. */
    enum Kind {
        /** Nothing of a time: to be copied. */
        LITERAL,
        /** January. */
        LONG_MONTH,
        /** Jan. */
        MONTH,
        /** 1. */
        NUMBER_MONTH,
        /** 01. */
        ZERO_MONTH,
        /** Monday. */
        LONG_WEEKDAY,
        /** Mon. */
        WEEKDAY,
        /** 2. */
        DAY,
        /** _2. */
        SPACED_DAY,
        /** 02. */
        ZERO_DAY,
        /** __2. */
        SPACED_YEAR_DAY,
        /** 002. */
        ZERO_YEAR_DAY,
        /** 15. */
        HOUR,
        /** 3. */
        HOUR_12,
        /** 03. */
        ZERO_HOUR_12,
        /** 4. */
        MINUTE,
        /** 04. */
        ZERO_MINUTE,
        /** 5. */
        SECOND,
        /** 05. */
        ZERO_SECOND,
        /** 2006. */
        LONG_YEAR,
        /** 06. */
        YEAR,
        /** PM. */
        UPPER_PM,
        /** pm. */
        LOWER_PM,
        /** MST. */
        ZONE_NAME,
        /** -07 and longer, with or without colons. */
        OFFSET,
        /** Z07 and longer, with or without colons: Z in UTC. */
        OFFSET_OR_Z,
        /** .000 and others: as many digits. */
        FRACTION,
        /** .999 and others: up to as many digits, without final zeros. */
        SHORT_FRACTION
    }

    /** Of an offset: whether it has minutes. */
    boolean minutes() {
        return text.length() > 3;
    }

    /** Of an offset: whether it has seconds. */
    boolean seconds() {
        return text.length() > 6;
    }

    /** Of an offset: whether colons separate its numbers. */
    boolean colons() {
        return text.indexOf(':') >= 0;
    }

    /** Of a fraction: how many digits it has. */
    int digits() {
        return text.length() - 1;
    }
}
