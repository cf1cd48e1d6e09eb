package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Walk;
import io.regent.value.Str;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out what an engine must have to run a policy: built-ins, opt-in keywords, features of the language. */
public final class RequiredCapabilities {
    private static final Set<String> V0_KEYWORDS = Set.of("contains", "every", "if", "in");

    private final Capabilities available;
    private final Map<String, BuiltinDeclaration> builtins = new TreeMap<>();
    private final Set<String> keywords = new TreeSet<>();
    private final Set<String> features = new TreeSet<>();

    private RequiredCapabilities(Capabilities available) {
        this.available = available;
    }

    public static Capabilities of(CheckedPolicy policy) {
        RequiredCapabilities required =
                new RequiredCapabilities(policy.options().capabilities());
        policy.modules().values().forEach(module -> Walk.nodes(module, required::addRewritten));
        policy.parsed().values().forEach(required::addParsed);
        return new Capabilities(required.builtins, required.keywords, required.features, null);
    }

    // OPA: built-ins that are only called in bodies of statements do not count.
    private boolean addRewritten(Node node) {
        if (node instanceof Every || node instanceof Negation || node instanceof Logical) {
            return false;
        }
        if (node instanceof CallStatement call && !Operators.is(call.operator(), Operators.INTERNAL_PRINT)) {
            addBuiltin(call.operator().dotted());
        }
        return true;
    }

    private void addParsed(Module module) {
        for (Rule rule : module.rules()) {
            Walk.branches(rule, this::addWritten);
        }
        module.imports().forEach(each -> addImport(module, each));
        if (module.version() == RegoVersion.V0) {
            module.rules().forEach(this::addHead);
        } else {
            features.add(module.version() == RegoVersion.V2 ? "rego_v2" : "rego_v1");
        }
    }

    // OPA: what is assigned in a comprehension that stands in a head does not count.
    private void addWritten(Rule branch) {
        Walk.nodes(
                branch.head(),
                node -> node instanceof CallStatement call && Operators.is(call.operator(), Operators.ASSIGN)
                        || addWritten(node));
        Walk.nodes(branch.body(), this::addWritten);
    }

    /** What passes replace by something else. */
    private boolean addWritten(Node node) {
        switch (node) {
            case CallStatement call -> addReplaced(call.operator());
            case Call call -> addReplaced(call.operator());
            case TemplateString template -> features.add("template_strings");
            default -> {}
        }
        return true;
    }

    private void addReplaced(Ref operator) {
        String name = operator.dotted();
        if (name.equals(Operators.ASSIGN) || name.equals(Operators.EQUAL) || name.equals(Operators.PRINT)) {
            addBuiltin(name);
        }
    }

    private void addBuiltin(String name) {
        BuiltinDeclaration builtin = available.builtin(name);
        if (builtin != null) {
            builtins.put(name, builtin);
        }
    }

    private void addImport(Module module, Import each) {
        Ref path = each.path();
        boolean v0 = module.version() == RegoVersion.V0;
        if (path.startsWith("rego") && isNamed(path, 1, "v1") && v0) {
            features.add("rego_v1_import");
        } else if (path.startsWith("rego") && isNamed(path, 1, "v2")) {
            features.add("rego_v2_import");
        } else if (path.startsWith("future")) {
            addKeyword(path, v0);
        }
    }

    private void addKeyword(Ref path, boolean v0) {
        if (path.size() == 2) {
            keywords.addAll(Capabilities.FUTURE_KEYWORDS);
            keywords.addAll(v0 ? V0_KEYWORDS : Set.of());
        } else if (path.parts().get(2) instanceof Constant(Str keyword, var where)
                && (v0 || Capabilities.FUTURE_KEYWORDS.contains(keyword.text()))) {
            keywords.add(keyword.text());
        }
    }

    private static boolean isNamed(Ref path, int part, String name) {
        return path.size() > part
                && path.parts().get(part) instanceof Constant(Str key, var where)
                && key.text().equals(name);
    }

    private void addHead(Rule rule) {
        Ref name = rule.head().reference();
        if (name.size() > 2) {
            features.add(RulePaths.isConstant(name) ? "rule_head_ref_string_prefixes" : "rule_head_refs");
        }
    }
}
