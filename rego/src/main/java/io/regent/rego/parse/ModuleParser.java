package io.regent.rego.parse;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ParseOptions;
import io.regent.rego.QueryImports;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Modules: statements one after the other, then what they have to be together. */
public final class ModuleParser {
    private static final Map<String, String> KEYWORD_HINTS = Map.of(
            "if", " (hint: `import future.keywords.if` for `p if { ... }` rules)",
            "contains", " (hint: `import future.keywords.contains` for `p contains x` rules)");

    private final Source source;
    private final ParseOptions options;
    private final Cursor cursor;
    private final Grammar grammar;
    private final ImportParser imports;
    private final RuleParser rules;
    private final LanguageImports languageImports;
    private final ExprRules exprRules;
    private final AnnotationParser annotations;

    public ModuleParser(Source source, ParseOptions options) {
        this.source = source;
        this.options = options;
        cursor = new Cursor(source, Language.keywords(options));
        grammar = new Grammar(cursor, options);
        imports = new ImportParser(grammar);
        rules = new RuleParser(grammar);
        exprRules = new ExprRules(options.capabilities());
        annotations = new AnnotationParser(source, new AnnotationRefs(options));
        languageImports = new LanguageImports(cursor, options.capabilities(), options.version());
    }

    /** The module; fails with every error found. */
    public Module parse() {
        List<Node> statements = statements();
        List<Diagnostic> errors = new ArrayList<>(cursor.errors());
        if (options.annotations()) {
            annotations.parse(cursor.comments());
            errors.addAll(annotations.errors());
        }
        if (!errors.isEmpty()) {
            throw new RegoException(errors);
        }
        if (statements.isEmpty()) {
            throw new RegoException(
                    new Diagnostic(Codes.PARSE, "empty module", new Location(new Source(source.name(), ""), 0, 0)));
        }
        return module(statements);
    }

    /** The package clause that is the whole text. */
    public PackageClause packageClause() {
        List<Node> statements = intactStatements();
        if (statements.size() == 1 && statements.get(0) instanceof PackageClause clause) {
            return clause;
        }
        throw new RegoException(new Diagnostic("", "expected exactly one statement", null));
    }

    /** The imports that are the whole text. */
    public QueryImports imports() {
        List<Import> clauses = new ArrayList<>();
        for (Node statement : intactStatements()) {
            if (!(statement instanceof Import clause)) {
                throw new RegoException(new Diagnostic("", "expected imports only", null));
            }
            clauses.add(clause);
        }
        return new QueryImports(clauses, cursor.keywords().active());
    }

    /** The rule that a query stands for. */
    public static Rule ruleOf(Body query, ParseOptions options) {
        try {
            return new ExprRules(options.capabilities()).rule(query);
        } catch (ExprRules.NoRule problem) {
            throw new RegoException(new Diagnostic("", String.valueOf(problem.getMessage()), null));
        }
    }

    /** Fails with all that makes a rule none of {@code version}. */
    public static void check(Rule rule, RegoVersion version) {
        List<Diagnostic> errors = new ArrayList<>();
        if (version != RegoVersion.V0) {
            new VersionRules(errors).check(rule);
        }
        if (!errors.isEmpty()) {
            throw new RegoException(errors);
        }
    }

    /** The statements of the text, whatever they may be together. */
    public List<Node> intactStatements() {
        List<Node> statements = statements();
        if (cursor.failed()) {
            throw new RegoException(cursor.errors());
        }
        return statements;
    }

    private List<Node> statements() {
        List<Node> statements = new ArrayList<>();
        do {
            grammar.terms.forget();
        } while (!cursor.is(TokenKind.EOF) && statement(statements));
        return statements;
    }

    /** Reads one statement; false when that failed. Errors that leave a statement intact do not stop the rest. */
    private boolean statement(List<Node> statements) {
        Cursor.Mark start = cursor.mark();
        PackageClause clause = imports.packageClause();
        if (clause != null) {
            return statements.add(clause);
        }
        if (cursor.failedSince(start)) {
            return false;
        }
        cursor.reset(start);
        Import imported = imports.importClause();
        if (imported != null) {
            languageImports.accept(imported);
            return statements.add(imported);
        }
        return !cursor.failedSince(start) && ruleOrLine(statements, start);
    }

    private boolean ruleOrLine(List<Node> statements, Cursor.Mark start) {
        cursor.reset(start);
        List<Rule> found = rules.rules();
        if (found != null) {
            return statements.addAll(found);
        }
        if (cursor.failed()) {
            return false;
        }
        cursor.reset(start);
        if (isTouchedName()) {
            cursor.advance();
            cursor.unexpected();
            return false;
        }
        if (!statements.isEmpty() && isNegative()) {
            cursor.unexpected();
            return false;
        }
        Body line = grammar.bodies.line();
        return line != null && statements.add(line);
    }

    // OPA: a name that an operator touches is no expression here.
    private boolean isTouchedName() {
        return cursor.is(TokenKind.IDENTIFIER) && TermParser.precedence(cursor.following()) > 0;
    }

    // OPA: nor is what begins with a minus, except at the very start.
    private boolean isNegative() {
        Cursor.Mark minus = cursor.mark();
        boolean negative = cursor.is(TokenKind.MINUS);
        cursor.advance();
        negative &= cursor.is(TokenKind.IDENTIFIER) || cursor.is(TokenKind.NUMBER) || cursor.is(TokenKind.DOT);
        cursor.reset(minus);
        return negative;
    }

    private Module module(List<Node> statements) {
        List<Diagnostic> errors = new ArrayList<>();
        if (!(statements.get(0) instanceof PackageClause)) {
            errors.add(new Diagnostic(
                    Codes.PARSE, "package expected", statements.get(0).location()));
        }
        List<Import> imported = new ArrayList<>();
        List<Rule> defined = new ArrayList<>();
        for (int i = 1; i < statements.size(); i++) {
            switch (statements.get(i)) {
                case Import clause -> imported.add(clause);
                case Rule rule -> defined.add(rule);
                case Body line -> {
                    Rule rule = ruleOf(line, statements, i, errors);
                    if (rule != null) {
                        defined.add(rule);
                        statements.set(i, rule);
                    }
                }
                case Node clause -> errors.add(new Diagnostic(Codes.PARSE, "unexpected package", clause.location()));
            }
        }
        return checked(statements, imported, defined, errors);
    }

    private @Nullable Rule ruleOf(Body line, List<Node> statements, int at, List<Diagnostic> errors) {
        try {
            return exprRules.rule(line);
        } catch (ExprRules.NoRule problem) {
            String message = problem.getMessage() + hint(statements, at);
            errors.add(new Diagnostic(Codes.PARSE, message, line.exprs().get(0).location()));
            return null;
        }
    }

    private Module checked(List<Node> statements, List<Import> imported, List<Rule> defined, List<Diagnostic> errors) {
        RegoVersion version = languageImports.version();
        if (version != RegoVersion.V0) {
            VersionRules check = new VersionRules(errors);
            defined.forEach(check::check);
        }
        if (!errors.isEmpty() || !(statements.get(0) instanceof PackageClause clause)) {
            throw new RegoException(errors);
        }
        AnnotationTargets targets = new AnnotationTargets(clause, statements);
        targets.attach(annotations.drafts());
        if (!targets.errors().isEmpty()) {
            throw new RegoException(targets.errors());
        }
        Location whole = new Location(source, 0, source.text().length());
        List<Rule> annotated = targets.annotated(defined);
        return new Module(clause, imported, annotated, cursor.comments(), targets.attached(), version, whole);
    }

    // In v0, `p if x` is three statements.
    private String hint(List<Node> statements, int at) {
        if (languageImports.version() != RegoVersion.V0) {
            return "";
        }
        String name = word(statements.get(at));
        if (!KEYWORD_HINTS.containsKey(name) && at + 1 < statements.size()) {
            Node next = statements.get(at + 1);
            boolean sameRow =
                    next.location().row() == statements.get(at).location().row();
            name = sameRow ? word(next) : "";
        }
        return KEYWORD_HINTS.getOrDefault(name, "");
    }

    /** The name that a statement is, or that it defines by a body; else nothing. */
    private static String word(Node statement) {
        if (statement instanceof Rule rule && rule.head().reference().head() instanceof Var name) {
            return name.name();
        }
        return statement instanceof Body line
                        && line.exprs().get(0).statement() instanceof Statement.TermStatement(Var name, Location where)
                ? name.name()
                : "";
    }
}
