package io.regent.engine.trace;

/** What an evaluation does at an event. */
public enum Op {
    ENTER("Enter"),
    EXIT("Exit"),
    EVAL("Eval"),
    REDO("Redo"),
    FAIL("Fail"),
    NOTE("Note"),
    INDEX("Index"),
    TEST_CASE("TestCase");

    private final String title;

    Op(String title) {
        this.title = title;
    }

    /** The name in pretty traces, e.g. {@code Enter}. */
    public String title() {
        return title;
    }
}
