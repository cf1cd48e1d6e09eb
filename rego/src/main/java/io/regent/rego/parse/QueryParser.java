package io.regent.rego.parse;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;

/** Texts that are no modules: queries, terms and refs. */
public final class QueryParser {
    private final Source source;
    private final Cursor cursor;
    private final Grammar grammar;

    public QueryParser(Source source, ParseOptions options) {
        this.source = source;
        cursor = new Cursor(source, Language.keywords(options));
        grammar = new Grammar(cursor, options);
    }

    /** Expressions up to the end of the text; none for an empty one. */
    public Body query() {
        List<Expr> exprs = new ArrayList<>();
        // OPA: a query is any number of lines, which may stand side by side without a semicolon.
        while (!cursor.is(TokenKind.EOF)) {
            Body line = grammar.bodies.line();
            if (line == null || cursor.failed()) {
                throw new RegoException(cursor.errors());
            }
            exprs.addAll(line.exprs());
        }
        return new Body(exprs, new Location(source, 0, source.text().length()));
    }

    /** A query that is one term. */
    public Term term() {
        Body query = query();
        if (query.size() == 1
                && query.exprs().get(0).statement() instanceof Statement.TermStatement(Term term, Location where)) {
            return term;
        }
        throw failure("expected exactly one term but got: " + RegoText.of(query));
    }

    /** A term that is a ref. */
    public Ref ref() {
        Term term = term();
        if (term instanceof Ref ref) {
            return ref;
        }
        throw failure("expected ref but got " + RegoText.of(term));
    }

    /** A term that is a ref, or a ref of one name. */
    Ref refOrName() {
        Term term = term();
        return switch (term) {
            case Ref ref -> ref;
            case Var var -> new Ref(List.of(var), Location.NONE);
            default -> throw failure("expected ref but got " + RegoText.of(term));
        };
    }

    private RegoException failure(String message) {
        return new RegoException(new Diagnostic(Codes.PARSE, message, new Location(source, 0, 0)));
    }
}
