package io.regent.rego;

/**
 * How text is read.
 *
 * @param annotations whether {@code # METADATA} blocks are read (and can be wrong)
 * @param allFutureKeywords whether every future keyword is on without an import
 */
public record ParseOptions(
        RegoVersion version, Capabilities capabilities, boolean annotations, boolean allFutureKeywords) {
    public static ParseOptions of(RegoVersion version, Capabilities capabilities) {
        return new ParseOptions(version, capabilities, true, false);
    }
}
