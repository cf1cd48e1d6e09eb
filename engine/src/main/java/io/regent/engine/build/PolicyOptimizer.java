package io.regent.engine.build;

import io.regent.engine.Change;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.PartialOptions;
import io.regent.engine.PartialResult;
import io.regent.engine.PolicyFile;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundlePolicy;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.store.DataPath;
import io.regent.rego.CompileOptions;
import io.regent.rego.Location;
import io.regent.rego.ParseOptions;
import io.regent.rego.QueryOptions;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Evaluates the rules of entrypoints as far as the bundle goes, and puts what is left in their place.
 *
 * <p>Entrypoints are taken in order; each sees what became of the ones before.
 */
public final class PolicyOptimizer implements Optimizer {
    private static final String RESULT = Var.WILDCARD_PREFIX + "__result__";
    private static final QueryOptions QUERY = new QueryOptions(null, List.of(), false, true, Set.of(), false);

    @Override
    public Bundle optimize(Bundle bundle, Goal goal) {
        Bundle optimized = bundle;
        OptimizedFiles files = new OptimizedFiles(goal.namespace());
        List<Term> unknowns = List.of();
        for (int i = 0; i < goal.entrypoints().size(); i++) {
            Ref entrypoint = goal.entrypoints().get(i).path();
            check(entrypoint);
            Snapshot snapshot = snapshot(optimized, goal);
            unknowns =
                    i > 0 ? unknowns : Requirements.unknowns(bundle.manifest().roots(), snapshot.policy());
            PartialResult left = partially(snapshot, entrypoint, unknowns, goal);
            optimized = optimized.withModules(new RuleReplacement(optimized.modules())
                    .with(files.of(left, entrypoint, result(), goal.version(), i)));
        }
        List<BundlePolicy> sorted = new ArrayList<>(optimized.modules());
        sorted.sort(Comparator.comparing(BundlePolicy::url));
        return optimized
                .withModules(sorted)
                .withManifest(optimized.manifest().withRevision("").withRoot(goal.namespace()));
    }

    private static void check(Ref entrypoint) {
        if (entrypoint.size() <= 2) {
            throw LoadErrors.of("invalid entrypoint " + RegoText.of(entrypoint)
                    + ": to create optimized support module, the entrypoint ref must have at least two components in"
                    + " addition to the 'data' root");
        }
    }

    private static Snapshot snapshot(Bundle bundle, Goal goal) {
        CompileOptions compile = new CompileOptions(
                goal.capabilities(), false, CompileOptions.DEFAULT_MAX_ERRORS, false, path -> false, Set.of());
        ParseOptions parse = ParseOptions.of(goal.version(), goal.capabilities());
        Change change = Snapshot.empty(new SnapshotOptions(parse, compile)).change();
        for (BundlePolicy policy : bundle.modules()) {
            Module module = policy.module();
            change.putPolicy(new PolicyFile(policy.url(), policy.file().text(), module));
        }
        bundle.data().forEach((key, value) -> change.put(DataPath.of(((Str) key).text()), value));
        return change.build();
    }

    private static Var result() {
        return new Var(RESULT, Location.NONE);
    }

    private static PartialResult partially(Snapshot snapshot, Ref entrypoint, List<Term> unknowns, Goal goal) {
        Ref equals = new Ref(List.of(new Var("eq", Location.NONE)), Location.NONE);
        CallStatement statement = new CallStatement(equals, List.of(result(), entrypoint), Location.NONE);
        Body query = new Body(List.of(new Expr(statement, Location.NONE)), Location.NONE);
        PartialOptions options = PartialOptions.DEFAULT
                .withUnknowns(unknowns)
                .withDisableInlining(Requirements.replaced(snapshot.policy(), entrypoint))
                .withShallowInlining(goal.level() <= 1)
                .withNamespace(goal.namespace(), true);
        PartialResult left = snapshot.preparePartial(query, QUERY, options).run(EvaluationOptions.DEFAULT);
        if (left.queries().isEmpty()) {
            throw LoadErrors.of("undefined entrypoint " + RegoText.of(entrypoint));
        }
        return left;
    }
}
