package io.regent.engine.test;

import io.regent.engine.PolicyFile;
import io.regent.rego.Location;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of some policies.
 *
 * @param policies the policies to compile: tests of the same name in a package told apart by numbers, cases marked
 * @param tests the tests in order of files and rows
 */
public record TestSuite(List<PolicyFile> policies, List<TestCase> tests) {
    public TestSuite {
        policies = List.copyOf(policies);
        tests = List.copyOf(tests);
    }

    public static TestSuite of(List<PolicyFile> policies) {
        Map<String, Integer> seen = new HashMap<>();
        List<PolicyFile> numbered = new ArrayList<>();
        List<TestCase> tests = new ArrayList<>();
        for (PolicyFile policy : policies) {
            Module module = policy.module();
            List<Rule> rules = new ArrayList<>();
            for (Rule rule : module.rules()) {
                if (isTest(rule)) {
                    Rule test = numbered(rule, module, seen);
                    tests.add(test(test, module));
                    rules.add(CaseMarks.mark(test));
                } else {
                    rules.add(rule);
                }
            }
            numbered.add(new PolicyFile(policy.id(), policy.text(), withRules(module, rules)));
        }
        return new TestSuite(numbered, tests);
    }

    private static boolean isTest(Rule rule) {
        return !rule.head().isFunction() && TestCase.isTestName(name(rule.head()));
    }

    /** The last constant part of the rule's name: {@code test_x} in {@code a.test_x[note]}. */
    private static String name(Head head) {
        String name = "";
        for (Term part : constantPrefix(head.reference())) {
            name = part instanceof Var var ? var.name() : text(part);
        }
        return name;
    }

    private static List<Term> constantPrefix(Ref reference) {
        List<Term> prefix = new ArrayList<>();
        for (Term part : reference.parts()) {
            if (!prefix.isEmpty() && !(part instanceof Constant)) {
                return prefix;
            }
            prefix.add(part);
        }
        return prefix;
    }

    private static String text(Term part) {
        return part instanceof Constant(Str text, Location where) ? text.text() : part.toString();
    }

    private static Rule numbered(Rule rule, Module module, Map<String, Integer> seen) {
        String full = module.packageClause().path().dotted() + "." + name(rule.head());
        int earlier = seen.merge(full, 1, Integer::sum) - 1;
        return earlier == 0 ? rule : renamed(rule, "#" + (earlier < 10 ? "0" : "") + earlier);
    }

    private static Rule renamed(Rule rule, String suffix) {
        List<Term> parts = new ArrayList<>(rule.head().reference().parts());
        int last = constantPrefix(rule.head().reference()).size() - 1;
        Term part = parts.get(last);
        parts.set(
                last,
                part instanceof Var var
                        ? new Var(var.name() + suffix, var.location())
                        : new Constant(Str.of(text(part) + suffix), part.location()));
        Head old = rule.head();
        Head head = new Head(
                new Ref(parts, old.reference().location()),
                old.args(),
                old.key(),
                old.value(),
                old.assigned(),
                old.generatedValue(),
                old.contains(),
                old.conditional(),
                old.location());
        return new Rule(rule.isDefault(), head, rule.body(), rule.otherwise(), rule.annotations(), rule.location());
    }

    private static TestCase test(Rule rule, Module module) {
        Ref packagePath = module.packageClause().path();
        List<Term> path = new ArrayList<>(packagePath.parts());
        for (Term part : constantPrefix(rule.head().reference())) {
            path.add(part instanceof Var var ? new Constant(Str.of(var.name()), var.location()) : part);
        }
        boolean hasCases = !CaseMarks.variableParts(rule.head().reference()).isEmpty();
        return new TestCase(
                packagePath.dotted(), name(rule.head()), new Ref(path, Location.NONE), hasCases, rule.location());
    }

    private static Module withRules(Module module, List<Rule> rules) {
        return new Module(
                module.packageClause(),
                module.imports(),
                rules,
                module.comments(),
                module.annotations(),
                module.version(),
                module.location());
    }
}
