package io.regent.engine.filter;

import io.regent.value.Value;
import java.util.List;

/** A condition over the columns of a table. */
public sealed interface Filter {
    /** Every row passes. */
    Filter EVERYTHING = new Everything();

    /** What {@link #EVERYTHING} is. */
    record Everything() implements Filter {}

    /** {@code column operator operand}. */
    record Comparison(Operator operator, String column, Operand operand) implements Filter {}

    /** All of them hold; two or more. */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = List.copyOf(filters);
        }
    }

    /** One of them holds; two or more. */
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = List.copyOf(filters);
        }
    }

    /** It does not hold. */
    record Not(Filter filter) implements Filter {}

    /** What a column is compared with. */
    sealed interface Operand {
        /** A value; {@code null} stands for the absence of one. */
        record Literal(Value value) implements Operand {}

        /** Another column. */
        record Column(String name) implements Operand {}
    }
}
