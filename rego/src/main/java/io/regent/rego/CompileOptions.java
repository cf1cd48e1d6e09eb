package io.regent.rego;

import io.regent.rego.ast.Ref;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How modules are checked.
 *
 * @param strict whether unused imports, variables and arguments are errors
 * @param maxErrors after how many errors to stop; 0 for no limit
 * @param keepPrint whether calls of {@code print} stay (else they are erased)
 * @param dataExists whether the base documents define a path, for rule conflicts
 * @param unsafeBuiltins names that may not be called
 * @param traceTests whether tests are rewritten so that traces show both sides of an equality
 * @param schemas what is known of documents by JSON schemas
 * @param openCalls whether functions may be missing, because only a part of the policy is there; then bodies are not put
 *     into an order either, so that the result is no good for evaluation
 */
public record CompileOptions(
        Capabilities capabilities,
        boolean strict,
        int maxErrors,
        boolean keepPrint,
        Predicate<Ref> dataExists,
        Set<String> unsafeBuiltins,
        boolean traceTests,
        Schemas schemas,
        boolean openCalls) {
    /** Options without open calls. */
    public CompileOptions(
            Capabilities capabilities,
            boolean strict,
            int maxErrors,
            boolean keepPrint,
            Predicate<Ref> dataExists,
            Set<String> unsafeBuiltins,
            boolean traceTests,
            Schemas schemas) {
        this(capabilities, strict, maxErrors, keepPrint, dataExists, unsafeBuiltins, traceTests, schemas, false);
    }

    /** Options without schemas. */
    public CompileOptions(
            Capabilities capabilities,
            boolean strict,
            int maxErrors,
            boolean keepPrint,
            Predicate<Ref> dataExists,
            Set<String> unsafeBuiltins,
            boolean traceTests) {
        this(capabilities, strict, maxErrors, keepPrint, dataExists, unsafeBuiltins, traceTests, Schemas.NONE);
    }

    /** Options without tracing of tests. */
    public CompileOptions(
            Capabilities capabilities,
            boolean strict,
            int maxErrors,
            boolean keepPrint,
            Predicate<Ref> dataExists,
            Set<String> unsafeBuiltins) {
        this(capabilities, strict, maxErrors, keepPrint, dataExists, unsafeBuiltins, false);
    }

    /** The reference's limit of errors. */
    public static final int DEFAULT_MAX_ERRORS = 10;

    public static CompileOptions of(Capabilities capabilities) {
        return new CompileOptions(capabilities, false, DEFAULT_MAX_ERRORS, false, path -> false, Set.of(), false);
    }

    public CompileOptions withSchemas(Schemas changed) {
        return new CompileOptions(
                capabilities, strict, maxErrors, keepPrint, dataExists, unsafeBuiltins, traceTests, changed, openCalls);
    }

    public CompileOptions withTraceTests(boolean changed) {
        return new CompileOptions(
                capabilities, strict, maxErrors, keepPrint, dataExists, unsafeBuiltins, changed, schemas, openCalls);
    }

    public CompileOptions withOpenCalls() {
        return new CompileOptions(
                capabilities, strict, maxErrors, keepPrint, dataExists, unsafeBuiltins, traceTests, schemas, true);
    }
}
