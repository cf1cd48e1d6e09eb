package io.regent.cli.repl;

import io.regent.engine.Change;
import io.regent.engine.Metrics;
import io.regent.engine.PolicyFile;
import io.regent.engine.Snapshot;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.QueryImports;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.RuleTree;
import io.regent.rego.Source;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.format.FormatOptions;
import io.regent.rego.format.Formatter;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What is known in a session: the loaded policies and documents, and what was entered on top of them. */
final class Workspace {
    private static final String DEFAULT_PACKAGE = "repl";
    /** INVARIANT: sorts before every name of a file, so what was entered comes first. */
    private static final String ID = "#";

    private Snapshot loaded;
    private @Nullable Snapshot current;
    private Map<String, SessionModule> modules = new LinkedHashMap<>();
    private @Nullable String active;

    Workspace(Snapshot loaded) {
        this.loaded = loaded;
        this.current = loaded;
    }

    /** Puts other policies and documents below what was entered. */
    void reload(Snapshot changed) {
        loaded = changed;
        current = null;
    }

    /** Everything, checked; fails as long as something entered does not fit. */
    Snapshot snapshot() {
        if (current == null) {
            current = built(new Metrics());
        }
        return current;
    }

    /** The same, checked again so that {@code metrics} records it. */
    Snapshot snapshot(Metrics metrics) {
        if (modules.isEmpty()) {
            // Without a policy nothing would be compiled, and nothing measured.
            enter(active().packageClause());
        }
        Snapshot built = built(metrics);
        current = built;
        return built;
    }

    private Snapshot built(Metrics metrics) {
        Change change = loaded.change();
        modules.forEach((name, module) -> change.putPolicy(new PolicyFile(ID + name, "", module.module(version()))));
        return change.build(metrics);
    }

    /** The syntax that rules have to follow. */
    RegoVersion version() {
        return loaded.options().parse().version();
    }

    /** The active package, which nothing need be entered for. */
    SessionModule active() {
        SessionModule module = active == null ? null : modules.get(active);
        return module == null ? SessionModule.of(clause(DEFAULT_PACKAGE)) : module;
    }

    private PackageClause clause(String name) {
        return Parser.parsePackage(
                new Source("", "package " + name), loaded.options().parse());
    }

    /** How statements are read in the active package. */
    ParseOptions parseOptions() {
        ParseOptions plain = loaded.options().parse();
        StringBuilder text = new StringBuilder();
        for (Import each : active().imports()) {
            text.append("import ").append(RegoText.of(each.path())).append('\n');
        }
        QueryImports imports = Parser.parseImports(new Source("", text.toString()), plain);
        return plain.withFutureKeywords(imports.keywords());
    }

    void enter(PackageClause clause) {
        SessionModule module = SessionModule.of(clause);
        modules.putIfAbsent(module.name(), module);
        active = module.name();
    }

    /** Adds an import; whether it fits is seen at the next evaluation. */
    void add(Import added) {
        put(active().with(added));
        current = null;
    }

    private void put(SessionModule module) {
        modules.put(module.name(), module);
        active = module.name();
    }

    /** Adds a rule and returns whether {@code :=} replaced others; fails when it does not fit, and changes nothing. */
    boolean define(Rule rule) {
        Parser.checkRule(rule, version());
        return attempt(() -> {
            boolean again = rule.head().assigned() && remove(rule.head().reference());
            put(active().with(rule));
            return again;
        });
    }

    /** Removes rules and returns whether there were any; fails when others need them, and changes nothing. */
    boolean unset(Ref name) {
        SessionModule module = active();
        return module.without(name) != module && attempt(() -> remove(name));
    }

    private boolean remove(Ref name) {
        SessionModule before = active();
        SessionModule rest = before.without(name);
        if (rest == before) {
            return false;
        }
        put(rest);
        // OPA: what is replaced must not be needed by others.
        built(new Metrics());
        return true;
    }

    /** Removes what was entered for a package and returns whether there was anything. */
    boolean unsetPackage(String name) {
        return attempt(() -> {
            if (name.equals(active)) {
                active = null;
            }
            return modules.remove(name) != null;
        });
    }

    /** Makes a change if everything compiles after it. */
    private boolean attempt(BooleanSupplier change) {
        Map<String, SessionModule> before = new LinkedHashMap<>(modules);
        String activeBefore = active;
        try {
            boolean done = change.getAsBoolean();
            current = built(new Metrics());
            return done;
        } catch (RegoException refused) {
            modules = before;
            active = activeBefore;
            throw refused;
        }
    }

    /** Whether a term names a document: {@code x = 1} asks about it then, and does not define it. */
    boolean isDocument(Term term) {
        List<Term> parts = term instanceof Ref ref ? ref.parts() : List.of(term);
        if (!(parts.get(0) instanceof Var name)) {
            return false;
        }
        return name.name().equals("data") || name.name().equals("input") || isImported(name) || isRule(name);
    }

    private boolean isImported(Var name) {
        for (Import each : active().imports()) {
            if (SessionModule.nameOf(each).equals(name.name())) {
                return true;
            }
        }
        return false;
    }

    private boolean isRule(Var name) {
        List<Value> path = new ArrayList<>();
        List<Term> keys = active().packageClause().path().parts();
        for (Term key : keys.subList(1, keys.size())) {
            path.add(((Constant) key).value());
        }
        path.add(Str.of(name.name()));
        RuleTree rules = snapshot().policy().rules().find(path);
        return rules != null && !rules.definitions().isEmpty();
    }

    /** The built-ins that may be called, by name. */
    Set<String> builtins() {
        return loaded.options().parse().capabilities().builtins().keySet();
    }

    /** The active package as a file would hold it; null when nothing was entered for it. */
    @Nullable
    String text() {
        SessionModule module = active == null ? null : modules.get(active);
        if (module == null) {
            return null;
        }
        ParseOptions reading = loaded.options().parse();
        FormatOptions options = new FormatOptions(reading, reading.capabilities(), version(), true, false);
        return new Formatter(options).write(module.module(version()));
    }
}
