package io.regent.rego.schema;

import io.regent.value.Value;
import java.util.List;

/** Tells what documents lack to fit a schema. Safe for several threads. */
public final class SchemaCheck {
    private final Schema schema;
    private final Outside outside;

    private SchemaCheck(Schema schema, Outside outside) {
        this.schema = schema;
        this.outside = outside;
    }

    /**
     * The check of a schema.
     *
     * @throws SchemaException when it is none
     */
    public static SchemaCheck of(Value schema, Outside outside) {
        return new SchemaCheck(new SchemaReader(schema, outside).read(), outside);
    }

    /**
     * What a document lacks, a value of JSON; nothing when it fits.
     *
     * @param pulse run now and then; may end the check by throwing
     * @throws SchemaException when document and schema are nested too deeply
     */
    public List<Failure> failures(Value document, Runnable pulse) {
        Report report = new Report();
        new Comparison(outside, pulse).compare(schema, document, report, Spot.WHOLE);
        return report.failures;
    }
}
