package io.regent.fuzz;

/** What is asked about the policies of a case. */
sealed interface Question {
    /** The document at {@code path}, e.g. {@code p/q}; an error of a built-in ends the evaluation. */
    record Document(String path) implements Question {}

    /** The answers to a query. */
    record Query(String text) implements Question {}

    /** The syntax tree of the first policy. */
    record Tree() implements Question {
        /** Reads the policy that is the input. */
        static final String QUERY = "x = rego.parse_module(\"m.rego\", input)";
    }
}
