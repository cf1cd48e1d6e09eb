package io.regent.rego.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of comparing a document with a schema: failures in order, and how near they came to each other. */
final class Report {
    /** In order. */
    final List<Failure> failures = new ArrayList<>();

    /** Of several schemas, that with the highest score is the one that was probably meant. */
    private int score;

    boolean isEmpty() {
        return failures.isEmpty();
    }

    void fail(Spot spot, String type, String description) {
        failures.add(new Failure(type, spot.field(), description));
        score -= 2;
    }

    void passed() {
        score++;
    }

    /** Takes over what came of a part. */
    void add(Report part) {
        failures.addAll(part.failures);
        score += part.score;
    }

    /** The nearer of two; the first when both are equally near. */
    static Report nearer(@Nullable Report first, Report second) {
        return first == null || second.score > first.score ? second : first;
    }
}
