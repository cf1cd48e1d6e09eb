package io.regent.engine.filter;

import org.jspecify.annotations.Nullable;

/** A language that filters are written in, and what it can express. */
public enum FilterTarget {
    UCAST_ALL("ucast", "all", "UCAST (all)", Operator.CONTAINS),
    UCAST_PRISMA("ucast", "prisma", "UCAST (prisma)", Operator.CONTAINS),
    UCAST_LINQ("ucast", "linq", "UCAST (LINQ)", Operator.IN),
    UCAST_MINIMAL("ucast", "minimal", "UCAST", Operator.GREATER_OR_EQUAL),
    POSTGRESQL("sql", "postgresql", "SQL (postgresql)", Operator.CONTAINS),
    MYSQL("sql", "mysql", "SQL (mysql)", Operator.CONTAINS),
    SQLSERVER("sql", "sqlserver", "SQL (sqlserver)", Operator.CONTAINS),
    SQLITE("sql", "sqlite", "SQL (sqlite)", Operator.IN);

    /** What some targets can express beside operators. */
    enum Feature {
        NOT("not"),
        FIELD_REF("field-ref"),
        EXISTENCE("existence-ref");

        private final String shown;

        Feature(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    private final String kind;
    private final String dialect;
    private final String shown;
    /** The last of the operators that it has; they are declared from the most to the least common. */
    private final Operator last;

    FilterTarget(String kind, String dialect, String shown, Operator last) {
        this.kind = kind;
        this.dialect = dialect;
        this.shown = shown;
        this.last = last;
    }

    /**
     * The target of this kind and dialect, in any case; null when there is none.
     *
     * <p>A UCAST dialect that is not known is the minimal one.
     */
    // OPA: only SQL knows wrong dialects.
    public static @Nullable FilterTarget of(String kind, String dialect) {
        for (FilterTarget target : values()) {
            if (target.kind.equals(kind) && target.dialect.equalsIgnoreCase(dialect)) {
                return target;
            }
        }
        return kind.equals("ucast") ? UCAST_MINIMAL : null;
    }

    /** {@code ucast} or {@code sql}. */
    public String kind() {
        return kind;
    }

    /** E.g. {@code postgresql}. */
    public String dialect() {
        return dialect;
    }

    boolean allows(Operator operator) {
        return operator.compareTo(last) <= 0;
    }

    boolean allows(Feature feature) {
        return switch (this) {
            case UCAST_ALL -> feature != Feature.EXISTENCE;
            case UCAST_PRISMA -> feature != Feature.FIELD_REF;
            case UCAST_LINQ, UCAST_MINIMAL -> false;
            case POSTGRESQL, MYSQL, SQLSERVER, SQLITE -> true;
        };
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return shown;
    }
}
