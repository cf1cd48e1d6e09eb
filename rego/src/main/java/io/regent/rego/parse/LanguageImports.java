package io.regent.rego.parse;

import io.regent.rego.Capabilities;
import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.value.Str;
import java.util.Set;
import java.util.TreeSet;

/** {@code import future.keywords…} and {@code import rego.v1}: imports that change how the text after them is read. */
final class LanguageImports {
    /** The keywords that v1 made part of the language. */
    static final Set<String> V1_KEYWORDS = Set.of("contains", "every", "if", "in");

    /** The keywords that v2 brings on top. */
    static final Set<String> V2_KEYWORDS = Set.of("and", "not", "or");

    private final Cursor cursor;
    private final Capabilities capabilities;
    private RegoVersion version;

    LanguageImports(Cursor cursor, Capabilities capabilities, RegoVersion version) {
        this.cursor = cursor;
        this.capabilities = capabilities;
        this.version = version;
    }

    /** The version of the module so far: {@code rego.v1} makes v0 text compatible with v1. */
    RegoVersion version() {
        return version;
    }

    /** The keywords that may be imported. */
    static Set<String> importable(Capabilities capabilities) {
        Set<String> keywords = new TreeSet<>(capabilities.futureKeywords());
        if (capabilities.has("rego_v1")) {
            keywords.addAll(V1_KEYWORDS);
        }
        return keywords;
    }

    /** Puts an import in force; ordinary imports are left alone. */
    void accept(Import clause) {
        if (clause.path().startsWith("future")) {
            future(clause);
        } else if (clause.path().startsWith("rego")) {
            rego(clause);
        }
    }

    private void future(Import clause) {
        Ref path = clause.path();
        if (path.size() == 1 || !name(path, 1).equals("keywords")) {
            cursor.error(path.location(), "invalid import, must be `future.keywords`");
            return;
        }
        if (aliased(clause, "future")) {
            return;
        }
        Set<String> importable = importable(capabilities);
        if (path.size() != 3) {
            enable(importable);
        } else if (importable.contains(name(path, 2))) {
            // OPA: `every` needs `in`, which comes with it.
            enable(name(path, 2).equals("every") ? Set.of("every", "in") : Set.of(name(path, 2)));
        } else {
            String names = String.join(" ", importable);
            cursor.error(path.location(), "unexpected keyword, must be one of [" + names + "]");
        }
    }

    private void rego(Import clause) {
        Ref path = clause.path();
        switch (path.size() == 2 ? name(path, 1) : "") {
            case "v1" -> {
                if (supported(clause, "rego_v1", "rego_v1_import") && !aliased(clause, "rego")) {
                    enableV1();
                }
            }
            case "v2" -> {
                if (supported(clause, "rego_v2_import", "rego_v2_import") && !aliased(clause, "rego")) {
                    enableV1();
                    enable(V2_KEYWORDS);
                }
            }
            default ->
                cursor.error(
                        path.location(),
                        "invalid import `" + RegoText.of(path) + "`, must be one of: `rego.v1`, `rego.v2`");
        }
    }

    private boolean supported(Import clause, String feature, String olderFeature) {
        if (capabilities.has(feature) || capabilities.has(olderFeature)) {
            return true;
        }
        Ref path = clause.path();
        cursor.error(
                path.location(),
                "invalid import, `" + RegoText.of(path) + "` is not supported by current capabilities");
        return false;
    }

    private boolean aliased(Import clause, String root) {
        if (clause.alias() == null) {
            return false;
        }
        cursor.error(clause.alias().location(), "`" + root + "` imports cannot be aliased");
        return true;
    }

    private void enableV1() {
        enable(V1_KEYWORDS);
        if (version == RegoVersion.V0) {
            version = RegoVersion.V0_V1;
        }
    }

    private void enable(Set<String> keywords) {
        cursor.keywords(cursor.keywords().with(keywords));
    }

    private static String name(Ref path, int at) {
        Term part = path.parts().get(at);
        return part instanceof Constant(Str text, Location where) ? text.text() : "";
    }
}
