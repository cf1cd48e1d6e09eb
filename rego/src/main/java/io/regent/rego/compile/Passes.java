package io.regent.rego.compile;

import io.regent.rego.CheckedPolicy;
import io.regent.rego.CheckedQuery;
import io.regent.rego.CompileOptions;
import io.regent.rego.PassTimes;
import io.regent.rego.QueryOptions;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The passes in their order. Errors of one pass mostly stop the ones after it, so the order decides which errors a user
 * sees first; it is the reference's.
 */
public final class Passes {
    /**
     * A pass and what it is called.
     *
     * @param timer the name of its time in metrics
     */
    record Step<P>(String name, String timer, P pass) {}

    /** What the reference times as stages of their own and what here is a part of other passes, or done when it is asked for. */
    private static final List<String> NO_TIME = List.of(
            "compile_stage_build_required_capabilities",
            "compile_stage_check_unused_imports",
            "compile_stage_parse_metadata_blocks",
            "compile_stage_remove_imports",
            "compile_stage_set_module_tree");

    static final List<Step<Pass>> MODULES = List.of(
            // Everything after it compares absolute refs.
            module("resolve_refs", new ResolveRefs()),
            // Before the first pass that makes variables.
            module("init_local_var_gen", new InitFreshVars()),
            // The rule tree sorts rules by the constants of their names.
            module("rewrite_rule_head_refs", new RewriteRuleHeadRefs()),
            // Before locals are renamed: it looks at the users' names.
            module("check_keyword_overrides", new CheckKeywordOverrides()),
            module("check_imports", new CheckImports()),
            // Before the passes that ask which functions exist, which begin with the renaming of locals.
            module("set_rule_tree", new SetRuleTree()),
            // Before everything that moves terms out of their scope.
            module("rewrite_local_vars", new RewriteLocalVars()),
            // Template strings and arguments of `print` may hold calls, which are taken out below.
            module("rewrite_template_strings", new RewriteTemplateStrings()),
            // While calls still stand where they were written.
            module("check_void_calls", new CheckVoidCalls()),
            module("rewrite_print_calls", new RewritePrintCalls()),
            module("rewrite_expr_terms", new RewriteExprTerms()),
            module("set_annotationset", new SetAnnotations()),
            // Calls have to stand alone.
            module("rewrite_rego_metadata_calls", new RewriteMetadataCalls()),
            // Before lookups move: refs are all there, and the rules keep their number from here on.
            module("set_graph", new SetGraph()),
            // Heads of comprehensions first, so that what they look up is ordered with the bodies below.
            module("rewrite_comprehension_terms", new RewriteComprehensionTerms()),
            module("rewrite_refs_in_head", new RewriteRefsInHead()),
            module("rewrite_with_values", new RewriteWithValues()),
            module("check_rule_conflicts", new CheckRuleConflicts()),
            // Safety trusts that every function exists with its number of arguments.
            module("check_undefined_funcs", new CheckUndefinedFunctions()),
            module("check_safety_rule_heads", new CheckSafetyHeads()),
            module("check_safety_rule_bodies", new CheckSafety()),
            // After safety, which treats `:=` apart.
            module("rewrite_equals", new RewriteEquals()),
            // After safety: a lookup goes before its use, wherever that was ordered to.
            module("rewrite_dynamic_terms", new RewriteDynamicTerms()),
            // After the lookups, which leave the sides of equalities alone.
            module("rewrite_test_rules_for_tracing", new RewriteTestRules()),
            // Types are inferred along the graph, which must not go in circles.
            module("check_recursion", new CheckRecursion()),
            module("check_types", new CheckTypes()),
            // OPA: "state", not "stage".
            new Step<>("check_unsafe_builtins", "compile_state_check_unsafe_builtins", new CheckUnsafeBuiltins()),
            new Step<>(
                    "check_deprecated_builtins",
                    "compile_state_check_deprecated_builtins",
                    new CheckDeprecatedBuiltins()));

    // Before calls are taken apart: values are those of whole expressions.
    private static final Step<QueryPass> CAPTURE_VALUES = query("rewrite_to_capture_value", new CaptureValues());
    private static final Step<QueryPass> CHECK_TYPES = query("check_types", new CheckTypes());

    private static final List<Step<QueryPass>> QUERIES = List.of(
            query("check_keyword_overrides", new CheckKeywordOverrides()),
            query("resolve_refs", new ResolveRefs()),
            CAPTURE_VALUES,
            query("rewrite_local_vars", new RewriteLocalVars()),
            // OPA: named as if it were for modules.
            new Step<>(
                    "rewrite_template_strings", "compile_stage_rewrite_template_strings", new RewriteTemplateStrings()),
            query("check_void_calls", new CheckVoidCalls()),
            query("rewrite_print_calls", new RewritePrintCalls()),
            query("rewrite_expr_terms", new RewriteExprTerms()),
            query("rewrite_comprehension_terms", new RewriteComprehensionTerms()),
            query("rewrite_with_values", new RewriteWithValues()),
            query("check_undefined_funcs", new CheckUndefinedFunctions()),
            query("check_safety", new CheckSafety()),
            // OPA: no stage of its own.
            new Step<>("rewrite_equals", "query_compile_stage_rewrite_dynamic_terms", new RewriteEquals()),
            query("rewrite_dynamic_terms", new RewriteDynamicTerms()),
            CHECK_TYPES,
            query("check_unsafe_builtins", new CheckUnsafeBuiltins()),
            query("check_deprecated_builtins", new CheckDeprecatedBuiltins()));

    /** The passes over a query that is evaluated partially. */
    private static List<Step<QueryPass>> partial() {
        List<Step<QueryPass>> steps = new ArrayList<>(QUERIES);
        QueryPass unified = (compilation, query) -> RewriteEquals.unified(query);
        steps.set(steps.indexOf(CAPTURE_VALUES), query("rewrite_equals", unified));
        return steps;
    }

    /** The passes that have anything to do when one document is asked for by its path, and nobody measures. */
    private static final List<Step<QueryPass>> DOCUMENTS = List.of(CAPTURE_VALUES, CHECK_TYPES);

    /** The same when the path is that of rules. */
    private static final List<Step<QueryPass>> RULES = List.of(CAPTURE_VALUES);

    private Passes() {}

    private static Step<Pass> module(String name, Pass pass) {
        return new Step<>(name, "compile_stage_" + name, pass);
    }

    private static Step<QueryPass> query(String name, QueryPass pass) {
        return new Step<>(name, "query_compile_stage_" + name, pass);
    }

    private static void took(@Nullable PassTimes times, Step<?> step, long started) {
        if (times != null) {
            times.took(step.timer(), System.nanoTime() - started);
        }
    }

    /** All passes over modules. */
    public static CheckedPolicy run(Map<String, Module> modules, CompileOptions options, @Nullable PassTimes times) {
        Compilation compilation = Compilation.ofModules(modules, options);
        // A schema that cannot be used is no reason to look at policies.
        new TypeHints(compilation, compilation.problems()::block).input();
        compilation.problems().throwIfAny();
        try {
            for (Step<Pass> step : MODULES) {
                long started = System.nanoTime();
                step.pass().run(compilation);
                took(times, step, started);
                if (compilation.problems().blocked()) {
                    break;
                }
            }
        } catch (Problems.LimitReached reached) {
            // The problems found so far are reported below.
        }
        compilation.problems().throwIfAny();
        if (times != null) {
            NO_TIME.forEach(timer -> times.took(timer, 0));
        }
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
    public static CheckedQuery run(CheckedPolicy policy, Body query, QueryOptions options, @Nullable PassTimes times) {
        Compilation compilation = Compilation.ofQuery(policy, options);
        Body body = query;
        for (Step<QueryPass> step : options.partial() ? partial() : times == null ? passes(policy, query) : QUERIES) {
            compilation.setFresh(FreshVars.outside("q", body));
            long started = System.nanoTime();
            body = step.pass().run(compilation, body);
            took(times, step, started);
            compilation.problems().throwIfAny();
        }
        return new CheckedQuery(query, body, compilation.sourceNames(), compilation.captures());
    }

    private static List<Step<QueryPass>> passes(CheckedPolicy policy, Body query) {
        Ref path = DocumentPath.of(query);
        if (path == null) {
            return QUERIES;
        }
        return DocumentPath.leadsToRule(path, policy.rules()) ? RULES : DOCUMENTS;
    }

    /** Whether types refute a body. */
    public static boolean mayHold(CheckedPolicy policy, Body body) {
        Compilation compilation = Compilation.ofQuery(policy, QueryOptions.DEFAULT);
        new CheckTypes().run(compilation, body);
        return compilation.problems().count() == 0;
    }

    /** What the expressions of a body bind one after the other. */
    public static Set<String> bound(CheckedPolicy policy, Body body, Set<String> known) {
        return outputs(policy).of(body.exprs(), known);
    }

    /** The variables of a body that have to be bound before it or by it. */
    public static Set<String> needed(CheckedPolicy policy, Body body) {
        return new Needs(outputs(policy)).of(body);
    }

    /** How many arguments something takes that can be called. */
    public static int arity(CheckedPolicy policy, Ref operator) {
        return arities(policy).of(operator);
    }

    private static Outputs outputs(CheckedPolicy policy) {
        return new Outputs(arities(policy));
    }

    private static Arities arities(CheckedPolicy policy) {
        return new Arities(policy.options().capabilities(), policy.rules());
    }
}
