package io.regent.cli.repl;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Carries out statements: packages, imports and rules change the workspace, everything else is a query. */
final class Statements {
    private final Workspace workspace;
    private final Settings settings;
    private final Queries queries;
    private final PrintStream out;

    Statements(Workspace workspace, Settings settings, Queries queries, PrintStream out) {
        this.workspace = workspace;
        this.settings = settings;
        this.queries = queries;
        this.out = out;
    }

    /** @param parseNanos how long it took to read the statement */
    void carryOut(Node statement, long parseNanos) {
        switch (statement) {
            case PackageClause clause -> workspace.enter(clause);
            case Import added -> workspace.add(added);
            case Rule rule -> define(rule);
            case Body body -> {
                Rule rule = definition(body);
                if (rule == null) {
                    queries.answer(body, parseNanos);
                } else {
                    define(rule);
                }
            }
            default -> throw new IllegalArgumentException("no statement: " + statement);
        }
    }

    private void define(Rule rule) {
        boolean again = workspace.define(rule);
        if (settings.json) {
            return;
        }
        out.println("Rule '" + RegoText.of(rule.head().reference()) + "' " + (again ? "re-defined" : "defined")
                + " in package " + workspace.active().name() + ". Type 'show' to see rules.");
    }

    /** The rule that a query stands for: {@code x := 1} always, {@code x = 1} unless there is a document {@code x}. */
    private @Nullable Rule definition(Body body) {
        if (body.size() != 1
                || body.exprs().get(0).negated()
                || !(body.exprs().get(0).statement() instanceof CallStatement call)) {
            return null;
        }
        boolean assigned = call.operator().dotted().equals("assign");
        boolean defines = assigned
                ? !isBelowRoot(call.args().get(0))
                : call.operator().dotted().equals("eq")
                        && !workspace.isDocument(call.args().get(0));
        return defines ? rule(body) : null;
    }

    private static boolean isBelowRoot(Term term) {
        return term instanceof Ref ref
                && ref.size() > 1
                && ref.head() instanceof Var root
                && (root.name().equals("data") || root.name().equals("input"));
    }

    private Rule rule(Body body) {
        Rule rule = Parser.parseRule(body, workspace.parseOptions());
        // OPA: functions need `if` here, though not in files.
        if (rule.head().isFunction() && workspace.version() != RegoVersion.V0) {
            throw new RegoException(
                    new Diagnostic(Codes.PARSE, "`if` keyword is required before function body", rule.location()));
        }
        return rule;
    }
}
