package io.regent.rego.parse;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which names are keywords at a point of the text.
 *
 * @param active the future keywords that are on; {@code not} stands for its improved form
 * @param inRefs whether keywords may be parts of refs
 */
record Keywords(Set<String> active, boolean inRefs) {
    static final String IMPROVED_NOT = "not";

    Keywords {
        active = Set.copyOf(active);
    }

    /** The kind of a name as it is written. */
    TokenKind kind(String name) {
        TokenKind keyword = TokenKind.keyword(name);
        if (keyword == null || keyword.isFutureKeyword() && !active.contains(name)) {
            return TokenKind.IDENTIFIER;
        }
        return keyword;
    }

    /** Whether a token of this kind may be a name in a ref. */
    boolean canBeName(TokenKind kind) {
        return kind == TokenKind.IDENTIFIER || inRefs && kind.isKeyword();
    }

    boolean has(String name) {
        return active.contains(name);
    }

    Keywords with(Set<String> more) {
        Set<String> all = new TreeSet<>(active);
        all.addAll(more);
        return new Keywords(all, inRefs);
    }
}
