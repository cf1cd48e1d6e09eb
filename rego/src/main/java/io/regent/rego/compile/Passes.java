package io.regent.rego.compile;

import io.regent.rego.CheckedPolicy;
import io.regent.rego.CheckedQuery;
import io.regent.rego.CompileOptions;
import io.regent.rego.QueryOptions;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.TermStatement;
import java.util.List;
import java.util.Map;

/**
 * The passes in their order. Errors of one pass mostly stop the ones after it, so the order decides which errors a user
 * sees first; it is the reference's.
 */
public final class Passes {
    /** A pass and the name that metrics give it. */
    record Step<P>(String name, P pass) {}

    static final List<Step<Pass>> MODULES = List.of(
            // Everything after it compares absolute refs.
            step("resolve_refs", new ResolveRefs()),
            // Before the first pass that makes variables.
            step("init_local_var_gen", new InitFreshVars()),
            // The rule tree sorts rules by the constants of their names.
            step("rewrite_rule_head_refs", new RewriteRuleHeadRefs()),
            // Before locals are renamed: it looks at the users' names.
            step("check_keyword_overrides", new CheckKeywordOverrides()),
            step("check_imports", new CheckImports()),
            // Before the passes that ask which functions exist, which begin with the renaming of locals.
            step("set_rule_tree", new SetRuleTree()),
            // Before everything that moves terms out of their scope.
            step("rewrite_local_vars", new RewriteLocalVars()),
            // Template strings and arguments of `print` may hold calls, which are taken out below.
            step("rewrite_template_strings", new RewriteTemplateStrings()),
            // While calls still stand where they were written.
            step("check_void_calls", new CheckVoidCalls()),
            step("rewrite_print_calls", new RewritePrintCalls()),
            step("rewrite_expr_terms", new RewriteExprTerms()),
            step("set_annotationset", new SetAnnotations()),
            // Calls have to stand alone.
            step("rewrite_rego_metadata_calls", new RewriteMetadataCalls()),
            // Before lookups move: refs are all there, and the rules keep their number from here on.
            step("set_graph", new SetGraph()),
            // Heads of comprehensions first, so that what they look up is ordered with the bodies below.
            step("rewrite_comprehension_terms", new RewriteComprehensionTerms()),
            step("rewrite_refs_in_head", new RewriteRefsInHead()),
            step("rewrite_with_values", new RewriteWithValues()),
            step("check_rule_conflicts", new CheckRuleConflicts()),
            // Safety trusts that every function exists with its number of arguments.
            step("check_undefined_funcs", new CheckUndefinedFunctions()),
            step("check_safety_rule_heads", new CheckSafetyHeads()),
            step("check_safety_rule_bodies", new CheckSafety()),
            // After safety, which treats `:=` apart.
            step("rewrite_equals", new RewriteEquals()),
            // After safety: a lookup goes before its use, wherever that was ordered to.
            step("rewrite_dynamic_terms", new RewriteDynamicTerms()),
            // After the lookups, which leave the sides of equalities alone.
            step("rewrite_test_rules_for_tracing", new RewriteTestRules()),
            // Types are inferred along the graph, which must not go in circles.
            step("check_recursion", new CheckRecursion()),
            step("check_types", new CheckTypes()),
            step("check_unsafe_builtins", new CheckUnsafeBuiltins()),
            step("check_deprecated_builtins", new CheckDeprecatedBuiltins()));

    // Before calls are taken apart: values are those of whole expressions.
    private static final Step<QueryPass> CAPTURE_VALUES = step("rewrite_to_capture_value", new CaptureValues());
    private static final Step<QueryPass> CHECK_TYPES = step("check_types", new CheckTypes());

    private static final List<Step<QueryPass>> QUERIES = List.of(
            step("check_keyword_overrides", new CheckKeywordOverrides()),
            step("resolve_refs", new ResolveRefs()),
            CAPTURE_VALUES,
            step("rewrite_local_vars", new RewriteLocalVars()),
            step("rewrite_template_strings", new RewriteTemplateStrings()),
            step("check_void_calls", new CheckVoidCalls()),
            step("rewrite_print_calls", new RewritePrintCalls()),
            step("rewrite_expr_terms", new RewriteExprTerms()),
            step("rewrite_comprehension_terms", new RewriteComprehensionTerms()),
            step("rewrite_with_values", new RewriteWithValues()),
            step("check_undefined_funcs", new CheckUndefinedFunctions()),
            step("check_safety", new CheckSafety()),
            step("rewrite_equals", new RewriteEquals()),
            step("rewrite_dynamic_terms", new RewriteDynamicTerms()),
            CHECK_TYPES,
            step("check_unsafe_builtins", new CheckUnsafeBuiltins()),
            step("check_deprecated_builtins", new CheckDeprecatedBuiltins()));

    /** The passes that have anything to do when one document is asked for by its path, as servers and tests do. */
    private static final List<Step<QueryPass>> DOCUMENTS = List.of(CAPTURE_VALUES, CHECK_TYPES);

    private Passes() {}

    private static <P> Step<P> step(String name, P pass) {
        return new Step<>(name, pass);
    }

    /** All passes over modules. */
    public static CheckedPolicy run(Map<String, Module> modules, CompileOptions options) {
        Compilation compilation = Compilation.ofModules(modules, options);
        try {
            for (Step<Pass> step : MODULES) {
                step.pass().run(compilation);
                if (compilation.problems().blocked()) {
                    break;
                }
            }
        } catch (Problems.LimitReached reached) {
            // The problems found so far are reported below.
        }
        compilation.problems().throwIfAny();
        return new CheckedPolicy(
                modules,
                compilation.modules(),
                RulePaths.tree(compilation.modules().values()),
                compilation
                        .graph()
                        .withNodes(SetGraph.branches(compilation.modules().values())),
                compilation.annotations(),
                compilation.types(),
                compilation.sourceNames(),
                options);
    }

    /** All passes over a query. */
    public static CheckedQuery run(CheckedPolicy policy, Body query, QueryOptions options) {
        Compilation compilation = Compilation.ofQuery(policy, options);
        Body body = query;
        for (Step<QueryPass> step : isDocument(query) ? DOCUMENTS : QUERIES) {
            compilation.setFresh(new FreshVars("q", List.of(body)));
            body = step.pass().run(compilation, body);
            compilation.problems().throwIfAny();
        }
        return new CheckedQuery(query, body, compilation.sourceNames(), compilation.captures());
    }

    /** Whether the query is nothing but the path of a document, such as {@code data.authz.allow}. */
    private static boolean isDocument(Body query) {
        if (query.size() != 1) {
            return false;
        }
        Expr expr = query.exprs().get(0);
        return !expr.negated()
                && expr.with().isEmpty()
                && expr.statement() instanceof TermStatement statement
                && statement.term() instanceof Ref path
                && path.startsWith(Roots.DATA)
                && RulePaths.isConstant(path);
    }
}
