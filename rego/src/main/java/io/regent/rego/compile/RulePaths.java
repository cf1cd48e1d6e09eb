package io.regent.rego.compile;

import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules by their paths. */
final class RulePaths {
    private final Map<Value, RulePaths> children = new HashMap<>();
    private final List<Definition> definitions = new ArrayList<>();

    private RulePaths() {}

    /** All rules of the modules; packages without rules have a place too. */
    static RuleTree tree(Collection<Module> modules) {
        RulePaths root = new RulePaths();
        for (Module module : modules) {
            RulePaths place = root.at(keys(module.packageClause().path()));
            for (Rule rule : module.rules()) {
                place.at(constantKeys(rule.head().reference())).definitions.add(definition(rule, module));
            }
        }
        return root.toTree();
    }

    static Definition definition(Rule rule, Module module) {
        return new Definition(path(rule, module), rule, module);
    }

    /** The first part of a rule's name. */
    static String name(Rule rule) {
        return rule.head().reference().head() instanceof Var head ? head.name() : "";
    }

    /** The whole path of a rule, {@code data} first. */
    static Ref path(Rule rule, Module module) {
        Ref name = rule.head().reference();
        List<Term> parts = new ArrayList<>(module.packageClause().path().parts());
        parts.add(name.head() instanceof Var head ? new Constant(Str.of(head.name()), head.location()) : name.head());
        parts.addAll(name.path());
        return new Ref(parts, name.location());
    }

    private RulePaths at(List<Value> keys) {
        RulePaths place = this;
        for (Value key : keys) {
            place = place.children.computeIfAbsent(key, each -> new RulePaths());
        }
        return place;
    }

    private RuleTree toTree() {
        SortedMap<Value, RuleTree> below = new TreeMap<>();
        children.forEach((key, child) -> below.put(key, child.toTree()));
        return new RuleTree(below, definitions);
    }

    /** The constants of a rule's name up to the first variable. */
    private static List<Value> constantKeys(Ref name) {
        List<Value> keys = new ArrayList<>(name.size());
        if (name.head() instanceof Var head) {
            keys.add(Str.of(head.name()));
        }
        keys.addAll(keys(name));
        return keys;
    }

    /** The constants below the head up to the first part that is none. */
    static List<Value> keys(Ref ref) {
        List<Value> keys = new ArrayList<>(ref.size());
        for (Term part : ref.path()) {
            if (!(part instanceof Constant constant)) {
                break;
            }
            keys.add(constant.value());
        }
        return keys;
    }

    /** Whether everything below the head is constant. */
    static boolean isConstant(Ref ref) {
        for (Term part : ref.path()) {
            if (!(part instanceof Constant)) {
                return false;
            }
        }
        return true;
    }

    /** What stands at exactly the path {@code data.…}; null when nothing does. */
    static @Nullable RuleTree find(RuleTree root, Ref path) {
        return path.startsWith(Roots.DATA) && isConstant(path) ? root.find(keys(path)) : null;
    }
}
