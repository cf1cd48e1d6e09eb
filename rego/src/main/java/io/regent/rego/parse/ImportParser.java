package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermNames;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code package} and {@code import}; what special imports bring is {@link LanguageImports}' matter. */
final class ImportParser {
    private final Grammar grammar;
    private final Cursor cursor;

    ImportParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** Null without an error when there is none. */
    @Nullable
    PackageClause packageClause() {
        Location where = cursor.location();
        if (!cursor.is(TokenKind.PACKAGE) || isName() || !toPath()) {
            return null;
        }
        Term path = grammar.terms.operand();
        List<Term> parts = switch (path) {
            case null -> null;
            case Var var -> List.<Term>of(var);
            case Ref ref -> strings(ref) ? ref.parts() : null;
            default -> {
                cursor.unexpected();
                yield null;
            }
        };
        return parts == null ? null : packageClause(parts, where);
    }

    private static @Nullable PackageClause packageClause(List<Term> parts, Location where) {
        if (!(parts.get(0) instanceof Var first)) {
            return null;
        }
        List<Term> path = new ArrayList<>();
        path.add(new Var("data", first.location()));
        path.add(new Constant(Str.of(first.name()), first.location()));
        path.addAll(parts.subList(1, parts.size()));
        return new PackageClause(new Ref(path, where), where);
    }

    /** Moves from the current keyword to the name after it; false with an error when there is none. */
    private boolean toPath() {
        cursor.advance();
        if (cursor.keywords().canBeName(cursor.kind())) {
            cursor.takeAsName();
            return true;
        }
        cursor.unexpected();
        return false;
    }

    /** Whether the current keyword is the name of a rule or ref. */
    private boolean isName() {
        TokenKind touching = cursor.following();
        if (touching == TokenKind.DOT || touching == TokenKind.LEFT_BRACKET) {
            return true;
        }
        Cursor.Mark keyword = cursor.mark();
        cursor.advance();
        TokenKind next = cursor.kind();
        cursor.reset(keyword);
        return next == TokenKind.ASSIGN || next == TokenKind.UNIFY || next == TokenKind.LEFT_PAREN;
    }

    private boolean strings(Ref path) {
        for (Term part : path.path()) {
            if (!(part instanceof Constant(Str text, Location where))) {
                cursor.error(part.location(), "unexpected " + TermNames.of(part) + " token: expecting string");
                return false;
            }
        }
        return true;
    }

    /** Null without an error when there is none. */
    @Nullable
    Import importClause() {
        Location where = cursor.location();
        if (!cursor.is(TokenKind.IMPORT) || isName()) {
            return null;
        }
        if (!toPath()) {
            return null;
        }
        Ref path = importPath(grammar.terms.operand());
        if (path == null || !rooted(path)) {
            return null;
        }
        if (!cursor.is(TokenKind.AS)) {
            checkEnd(path);
            return new Import(path, null, where);
        }
        Var alias = alias();
        return alias == null ? null : new Import(path, alias, where);
    }

    private @Nullable Ref importPath(@Nullable Term term) {
        return switch (term) {
            case Var var -> new Ref(List.of(var), var.location());
            case Ref ref -> strings(ref) ? ref : null;
            case null, default -> {
                cursor.error(cursor.location(), "expected path");
                yield null;
            }
        };
    }

    private boolean rooted(Ref path) {
        if (path.startsWith("data")
                || path.startsWith("future")
                || path.startsWith("input")
                || path.startsWith("rego")) {
            return true;
        }
        cursor.hint("if this is unexpected, try updating OPA");
        cursor.error(
                path.location(),
                "unexpected import path, must begin with one of: {data, future, input, rego}, got: "
                        + RegoText.of(path.head()));
        return false;
    }

    /** Records an error when the name that the path brings cannot be used. */
    private void checkEnd(Ref path) {
        Term last = path.parts().get(path.size() - 1);
        if (!path.startsWith("future")
                && last instanceof Constant(Str name, Location where)
                && isReserved(name.text())) {
            cursor.hint("import a different path or use an alias");
            cursor.error(last.location(), "unexpected import path, must not end with a keyword, got: " + name.text());
        }
    }

    private boolean isReserved(String name) {
        TokenKind keyword = TokenKind.keyword(name);
        return keyword != null && (!keyword.isFutureKeyword() || isV1() && LanguageImports.V1_KEYWORDS.contains(name));
    }

    private boolean isV1() {
        return grammar.options.version() == RegoVersion.V1 || grammar.options.version() == RegoVersion.V2;
    }

    private @Nullable Var alias() {
        cursor.advance();
        if (!cursor.is(TokenKind.IDENTIFIER)) {
            cursor.unexpected("expected var");
            return null;
        }
        Location where = cursor.location();
        Term alias = grammar.terms.operand();
        if (alias instanceof Var var) {
            return var;
        }
        if (alias instanceof Ref document && document.size() == 1) {
            cursor.error(where, "unexpected import alias, must not be a reserved name, got: " + RegoText.of(document));
            return null;
        }
        cursor.unexpected("expected var");
        return null;
    }
}
