package io.regent.rego;

import java.util.Set;

/**
 * How text is read.
 *
 * @param annotations whether {@code # METADATA} blocks are read (and can be wrong)
 * @param allFutureKeywords whether every future keyword is on without an import
 * @param futureKeywords the future keywords that are on without an import, e.g. for a query that is asked in a module
 */
public record ParseOptions(
        RegoVersion version,
        Capabilities capabilities,
        boolean annotations,
        boolean allFutureKeywords,
        Set<String> futureKeywords) {
    public ParseOptions {
        futureKeywords = Set.copyOf(futureKeywords);
    }

    public static ParseOptions of(RegoVersion version, Capabilities capabilities) {
        return new ParseOptions(version, capabilities, true, false, Set.of());
    }

    public ParseOptions withVersion(RegoVersion changed) {
        return new ParseOptions(changed, capabilities, annotations, allFutureKeywords, futureKeywords);
    }

    public ParseOptions withoutAnnotations() {
        return new ParseOptions(version, capabilities, false, allFutureKeywords, futureKeywords);
    }

    public ParseOptions withFutureKeywords(Set<String> keywords) {
        return new ParseOptions(version, capabilities, annotations, allFutureKeywords, keywords);
    }

    public ParseOptions withAllFutureKeywords() {
        return new ParseOptions(version, capabilities, annotations, true, futureKeywords);
    }
}
