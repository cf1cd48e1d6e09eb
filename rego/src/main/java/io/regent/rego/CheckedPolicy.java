package io.regent.rego;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.compile.Passes;
import io.regent.rego.compile.RequiredCapabilities;
import io.regent.rego.types.check.RuleTypes;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Modules that passed every check, rewritten for evaluation.
 *
 * <p>What the rewriting guarantees to whoever evaluates: refs are absolute ({@code data.…} or {@code input.…});
 * declared variables have names that are unique in their rule; bodies are ordered so that every variable is bound
 * before it is needed; calls stand alone as a {@code CallStatement} whose result, if used, is one further argument;
 * {@code :=} has become {@code =}; refs hold no refs, calls or comprehensions inside.
 *
 * @param parsed the modules as they were parsed, by file name
 * @param modules the modules rewritten, by file name
 * @param rules all rules by path
 * @param graph which rules need which; its nodes are the rules rewritten
 * @param annotations what the metadata blocks of all modules say
 * @param types what is known of their values before evaluation
 * @param sourceNames the names the user gave to variables that were renamed, by their new name, which is unique over all
 *     modules
 */
public record CheckedPolicy(
        Map<String, Module> parsed,
        SortedMap<String, Module> modules,
        RuleTree rules,
        RuleGraph graph,
        AnnotationSet annotations,
        RuleTypes types,
        Map<String, String> sourceNames,
        CompileOptions options) {

    /**
     * Checks and rewrites a query against this policy.
     *
     * @throws RegoException with every error
     */
    public CheckedQuery query(Body query, QueryOptions queryOptions) {
        return query(query, queryOptions, null);
    }

    /** The same; {@code times} hears how long each pass took, null for nobody. */
    public CheckedQuery query(Body query, QueryOptions queryOptions, @Nullable PassTimes times) {
        return LargeStack.run(
                isDeep() || query.location().source().isDeep(), () -> Passes.run(this, query, queryOptions, times));
    }

    /** Whether the trees are too deep for an ordinary stack, see {@link LargeStack}. */
    public boolean isDeep() {
        return LargeStack.isNeeded(parsed.values());
    }

    /** Whether a body in which nothing has to be rewritten can hold, as far as types can tell. */
    public boolean mayHold(Body body) {
        return Passes.mayHold(this, body);
    }

    /** The variables that the expressions of a body bind one after the other when {@code known} are bound. */
    public Set<String> bound(Body body, Set<String> known) {
        return Passes.bound(this, body, known);
    }

    /** The variables of a body that have to be bound before it or by it. */
    public Set<String> needed(Body body) {
        return Passes.needed(this, body);
    }

    /** How many arguments a built-in or a rule takes; -1 for what nothing defines. */
    public int arity(Ref operator) {
        return Passes.arity(this, operator);
    }

    /** What an engine must have to run these modules. */
    public Capabilities required() {
        return LargeStack.run(isDeep(), () -> RequiredCapabilities.of(this));
    }
}
