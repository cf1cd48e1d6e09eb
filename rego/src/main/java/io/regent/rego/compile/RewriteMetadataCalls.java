package io.regent.rego.compile;

import io.regent.rego.AnnotationSet;
import io.regent.rego.Location;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts what {@code rego.metadata.chain()} and {@code rego.metadata.rule()} answer, which is known now, at the start of
 * the body that asks.
 */
final class RewriteMetadataCalls implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.mapModules(
                RewriteMetadataCalls::isConcerned,
                module -> module.mapRules(rule -> rule.mapBranches(branch -> rewrite(compilation, branch, module))));
    }

    private static boolean isConcerned(Mentions mentions) {
        return mentions.calls(Operators.METADATA_CHAIN) || mentions.calls(Operators.METADATA_RULE);
    }

    private static Rule rewrite(Compilation compilation, Rule branch, Module module) {
        Location chainCall = firstCall(branch, Operators.METADATA_CHAIN);
        Location ruleCall = firstCall(branch, Operators.METADATA_RULE);
        if (chainCall == null && ruleCall == null) {
            return branch;
        }
        Capture capture = new Capture(compilation.fresh());
        List<Expr> answers = new ArrayList<>();
        Var chain = chainCall == null
                ? null
                : capture.of(new Constant(chain(compilation.annotations(), branch, module), chainCall), answers);
        Var rule = ruleCall == null ? null : capture.of(new Constant(ofRule(branch), ruleCall), answers);
        Answers rewrite = new Answers(chain, rule);
        Head head = rewrite.head(branch.head());
        Body body = rewrite.body(branch.body());
        Body whole = Bodies.join(answers, body.exprs(), body.location());
        return branch.with(head, whole, branch.otherwise());
    }

    private static @Nullable Location firstCall(Rule branch, String name) {
        List<Location> found = new ArrayList<>();
        Walk.exprs(branch.head(), expr -> addCall(expr, name, found));
        Walk.exprs(branch.body(), expr -> addCall(expr, name, found));
        return found.isEmpty() ? null : found.get(0);
    }

    private static void addCall(Expr expr, String name, List<Location> into) {
        if (Operators.calls(expr.statement(), name)) {
            into.add(expr.location());
        }
    }

    private static Value chain(AnnotationSet annotations, Rule branch, Module module) {
        Arr.Builder links = Arr.builder();
        for (AnnotationSet.Link link : annotations.chain(RulePaths.definition(branch, module))) {
            Obj.Builder object = Obj.builder();
            if (link.annotations() != null) {
                object.put("annotations", link.annotations().visible());
            }
            links.add(object.put("path", path(link.path())).build());
        }
        return links.build();
    }

    private static Value path(Ref path) {
        Arr.Builder keys = Arr.builder();
        RulePaths.keys(path).forEach(keys::add);
        return keys.build();
    }

    private static Value ofRule(Rule branch) {
        List<Annotations> blocks = AnnotationSet.ofRule(branch);
        return blocks.isEmpty() ? Obj.EMPTY : blocks.get(0).visible();
    }

    /** Replaces calls by the variables that hold the answers. */
    private static final class Answers extends Rewrite {
        private final @Nullable Var chain;
        private final @Nullable Var rule;

        Answers(@Nullable Var chain, @Nullable Var rule) {
            this.chain = chain;
            this.rule = rule;
        }

        @Override
        public Expr expr(Expr expr) {
            if (!(expr.statement() instanceof CallStatement call)) {
                return super.expr(expr);
            }
            Var answer = Operators.is(call.operator(), Operators.METADATA_CHAIN)
                    ? chain
                    : Operators.is(call.operator(), Operators.METADATA_RULE) ? rule : null;
            return answer == null ? super.expr(expr) : answered(expr, call, answer);
        }

        // OPA: `not` and `with` are lost on the way.
        private static Expr answered(Expr expr, CallStatement call, Var answer) {
            Location where = expr.location();
            if (!call.args().isEmpty()) {
                return Operators.equality(call.args().get(0), answer, where);
            }
            Statement statement = new TermStatement(answer, where);
            return new Expr(statement, false, List.of(), true, where);
        }
    }
}
