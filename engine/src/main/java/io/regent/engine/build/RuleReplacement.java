package io.regent.engine.build;

import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.BundlePolicy;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Comment;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Policies of which some rules are replaced; what is left without rules goes. */
record RuleReplacement(List<BundlePolicy> policies) {
    /** The others first, then these policies without the rules that lie at, above or below a rule of the others. */
    List<BundlePolicy> with(List<BundlePolicy> others) {
        List<List<Value>> replaced = new ArrayList<>();
        for (BundlePolicy other : others) {
            other.module().rules().forEach(rule -> replaced.add(path(other.module(), rule)));
        }
        List<BundlePolicy> all = new ArrayList<>(others);
        for (BundlePolicy policy : policies) {
            Module kept = without(policy.module(), replaced);
            if (!kept.rules().isEmpty()) {
                PolicyFile file =
                        new PolicyFile(policy.file().id(), policy.file().text(), kept);
                all.add(new BundlePolicy(file, policy.url(), policy.path()));
            }
        }
        return all;
    }

    private static Module without(Module module, List<List<Value>> replaced) {
        List<Rule> rules = new ArrayList<>();
        List<Annotations> annotations = new ArrayList<>(module.annotations());
        List<Comment> comments = new ArrayList<>(module.comments());
        for (Rule rule : module.rules()) {
            List<Value> path = path(module, rule);
            if (replaced.stream().noneMatch(other -> overlap(path, other))) {
                rules.add(rule);
                continue;
            }
            for (Annotations block : rule.annotations()) {
                annotations.removeIf(
                        each -> each.location().start() == block.location().start());
                comments.removeIf(comment ->
                        comment.location().start() >= block.location().start()
                                && comment.location().start() < block.location().end());
            }
        }
        return new Module(
                module.packageClause(),
                module.imports(),
                rules,
                comments,
                annotations,
                module.version(),
                module.location());
    }

    private static boolean overlap(List<Value> a, List<Value> b) {
        int common = Math.min(a.size(), b.size());
        return a.subList(0, common).equals(b.subList(0, common));
    }

    /** The constants of a rule's path, {@code data} left out. */
    private static List<Value> path(Module module, Rule rule) {
        List<Value> path = new ArrayList<>();
        List<Term> parts = new ArrayList<>(module.packageClause().path().path());
        parts.addAll(rule.head().reference().parts());
        int name = module.packageClause().path().size() - 1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Constant constant) {
                path.add(constant.value());
            } else if (i == name && parts.get(i) instanceof Var var) {
                path.add(Str.of(var.name()));
            } else {
                break;
            }
        }
        return path;
    }
}
