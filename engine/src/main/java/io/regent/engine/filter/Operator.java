package io.regent.engine.filter;

import org.jspecify.annotations.Nullable;

/** How a column is compared; those that more targets have come first. */
public enum Operator {
    EQUAL("eq", "eq"),
    NOT_EQUAL("neq", "ne"),
    LESS("lt", "lt"),
    LESS_OR_EQUAL("lte", "lte"),
    GREATER("gt", "gt"),
    GREATER_OR_EQUAL("gte", "gte"),
    IN("internal.member_2", "in"),
    STARTS_WITH("startswith", "startswith"),
    ENDS_WITH("endswith", "endswith"),
    CONTAINS("contains", "contains");

    private final String builtin;
    private final String ucast;

    Operator(String builtin, String ucast) {
        this.builtin = builtin;
        this.ucast = ucast;
    }

    /** The operator that a built-in of this name stands for, null for none. */
    static @Nullable Operator of(String builtin) {
        for (Operator operator : values()) {
            if (operator.builtin.equals(builtin)) {
                return operator;
            }
        }
        return null;
    }

    /** As UCAST writes it. */
    public String ucast() {
        return ucast;
    }

    /** As messages name it. */
    String shown() {
        return this == IN ? "in" : builtin;
    }

    /** Whether either side may be the column. */
    boolean isComparison() {
        return compareTo(GREATER_OR_EQUAL) <= 0;
    }

    /** The operator with its operands exchanged. */
    Operator mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL, IN, STARTS_WITH, ENDS_WITH, CONTAINS -> this;
        };
    }
}
