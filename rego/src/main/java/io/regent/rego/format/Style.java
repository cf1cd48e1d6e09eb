package io.regent.rego.format;

import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Walk;
import java.util.HashSet;
import java.util.Set;

/**
 * What a module's text may use.
 *
 * @param v1 whether it has to be valid as v1
 * @param contains whether {@code contains} is written for members of sets
 * @param ifs whether {@code if} is written before bodies
 * @param refHeads whether names of rules are written as refs; else {@code a.b} becomes {@code a["b"]}
 * @param keywords the names that are keywords
 * @param keywordsInRefs whether keywords are written as parts of refs without quotes
 */
record Style(
        boolean v1, boolean contains, boolean ifs, boolean refHeads, Set<String> keywords, boolean keywordsInRefs) {
    private static final Set<String> V0_KEYWORDS =
            Set.of("not", "package", "import", "as", "default", "else", "with", "null", "true", "false", "some");
    private static final Set<String> V1_KEYWORDS = Set.of("if", "contains", "in", "every");
    private static final Set<String> V2_KEYWORDS = Set.of("and", "or");

    /** The keywords of v0, all of which may be part of refs. */
    static final Style PLAIN_REFS = new Style(false, false, false, false, V0_KEYWORDS, true);

    static Style of(Module module, RegoVersion target, boolean keywordsInRefs) {
        boolean v1 = target != RegoVersion.V0;
        boolean all = v1 || LanguageImport.anyIn(module, LanguageImport::isVersion);
        boolean keywords = all || LanguageImport.anyIn(module, LanguageImport::isAllKeywords);
        return new Style(
                v1,
                keywords || LanguageImport.anyIn(module, each -> LanguageImport.isKeyword(each, "contains")),
                keywords || LanguageImport.anyIn(module, each -> LanguageImport.isKeyword(each, "if")),
                hasRefHeads(module),
                keywordsOf(module, v1, target == RegoVersion.V2),
                keywordsInRefs);
    }

    private static Set<String> keywordsOf(Module module, boolean v1, boolean all) {
        Set<String> keywords = new HashSet<>(V0_KEYWORDS);
        boolean v2 = all || LanguageImport.anyIn(module, LanguageImport::isV2);
        if (v1 || v2) {
            keywords.addAll(V1_KEYWORDS);
        }
        if (v2) {
            keywords.addAll(V2_KEYWORDS);
            return keywords;
        }
        for (Import each : module.imports()) {
            String keyword = LanguageImport.keyword(each);
            if (keyword != null) {
                keywords.add(keyword);
            }
        }
        return keywords;
    }

    private static boolean hasRefHeads(Module module) {
        for (Rule rule : module.rules()) {
            boolean[] found = {false};
            Walk.branches(rule, branch -> found[0] |= isRefHead(branch.head()));
            if (found[0]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRefHead(Head head) {
        int size = head.reference().size();
        return size > 2 || size == 2 && head.isMultiValue();
    }
}
