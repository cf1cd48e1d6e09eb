package io.regent.rego.parse;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import java.util.Set;
import java.util.TreeSet;

/** What the options say about the language at the start of a text. */
final class Language {
    private Language() {}

    /** The keywords that need no import; fails when the capabilities do not allow the version. */
    static Keywords keywords(ParseOptions options) {
        Set<String> importable = LanguageImports.importable(options.capabilities());
        Set<String> active = new TreeSet<>(options.futureKeywords());
        for (String keyword : active) {
            if (!importable.contains(keyword)) {
                throw failure("unknown future keyword: " + keyword);
            }
        }
        if (options.version() == RegoVersion.V1 || options.version() == RegoVersion.V2) {
            require(options, "rego_v1", "illegal capabilities: rego_v1 feature required for parsing v1 Rego");
            active.addAll(LanguageImports.V1_KEYWORDS);
        }
        if (options.version() == RegoVersion.V2) {
            require(options, "rego_v2", "illegal capabilities: rego_v2 feature required for parsing v2 Rego");
            active.addAll(LanguageImports.V2_KEYWORDS);
        }
        if (options.allFutureKeywords()) {
            active.addAll(importable);
        }
        return new Keywords(active, options.capabilities().has("keywords_in_refs"));
    }

    /** Whether template strings are part of the language. */
    static boolean hasTemplates(ParseOptions options) {
        boolean v1 = options.version() == RegoVersion.V1 || options.version() == RegoVersion.V2;
        return v1 && options.capabilities().has("template_strings");
    }

    private static void require(ParseOptions options, String feature, String problem) {
        if (!options.capabilities().has(feature)) {
            throw failure(problem);
        }
    }

    private static RegoException failure(String message) {
        return new RegoException(new Diagnostic(Codes.PARSE, message, null));
    }
}
