package io.regent.rego.compile;

import io.regent.rego.AnnotationSet;
import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.CompileOptions;
import io.regent.rego.Location;
import io.regent.rego.QueryOptions;
import io.regent.rego.RuleGraph;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.types.check.RuleTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the passes over one set of modules, or over one query, share and change. */
final class Compilation {
    private final CompileOptions options;
    private final Problems problems;
    private final SortedMap<String, Module> modules;
    /** What the modules mentioned before any pass, by file name. */
    private final Map<String, Mentions> mentions = new HashMap<>();

    private final Map<String, String> sourceNames = new HashMap<>();
    /** The names that stood for paths, by file name; that of a query is empty. */
    private final Map<String, Globals> globals = new HashMap<>();

    private final QueryOptions query;
    private final List<@Nullable String> captures = new ArrayList<>();
    private FreshVars fresh = new FreshVars("", Set::of);
    private final RuleTypes types;
    private RuleTree rules;
    private RuleGraph graph = RuleGraph.EMPTY;
    private List<Map<Integer, Doubt>> doubts = List.of();
    private AnnotationSet annotations = AnnotationSet.EMPTY;

    private Compilation(
            SortedMap<String, Module> modules,
            RuleTree rules,
            RuleTypes types,
            CompileOptions options,
            QueryOptions query,
            Problems problems) {
        this.modules = modules;
        this.rules = rules;
        this.types = types;
        this.options = options;
        this.query = query;
        this.problems = problems;
    }

    static Compilation ofModules(Map<String, Module> modules, CompileOptions options) {
        RuleTree none = new RuleTree(new TreeMap<>(), List.of());
        RuleTypes unknown = new RuleTypes();
        Compilation compilation = new Compilation(
                new TreeMap<>(modules),
                none,
                unknown,
                options,
                QueryOptions.DEFAULT,
                new Problems(options.maxErrors()));
        modules.forEach((file, module) -> compilation.mentions.put(file, Mentions.in(module)));
        return compilation;
    }

    static Compilation ofQuery(CheckedPolicy policy, QueryOptions query) {
        return new Compilation(
                policy.modules(), policy.rules(), policy.types(), policy.options(), query, new Problems(0));
    }

    /** The surroundings of the query. */
    QueryOptions query() {
        return query;
    }

    CompileOptions options() {
        return options;
    }

    Problems problems() {
        return problems;
    }

    /** For each expression of the query the variable that holds its value, or null. */
    List<@Nullable String> captures() {
        return captures;
    }

    /** The modules by file name, as rewritten so far. */
    SortedMap<String, Module> modules() {
        return modules;
    }

    /** The users' names of renamed variables, by their new names. */
    Map<String, String> sourceNames() {
        return sourceNames;
    }

    void setGlobals(String file, Globals names) {
        globals.put(file, names);
    }

    /** Where errors say that an absolute ref stands which was written at {@code where}. */
    Location placeOf(Location where) {
        Globals names = globals.get(where.file());
        return names == null ? where : names.lastUse(where);
    }

    /** The user's name of a variable. */
    String sourceName(String variable) {
        return sourceNames.getOrDefault(variable, variable);
    }

    /** The names of the variables in the modules' text that look as if a pass had made them. */
    Set<String> generatedNames() {
        Set<String> names = new HashSet<>();
        mentions.values().forEach(module -> names.addAll(module.generatedNames()));
        return names;
    }

    FreshVars fresh() {
        return fresh;
    }

    void setFresh(FreshVars changed) {
        fresh = changed;
    }

    RuleTree rules() {
        return rules;
    }

    void setRules(RuleTree tree) {
        rules = tree;
    }

    /** What is known of the values of rules. */
    RuleTypes types() {
        return types;
    }

    RuleGraph graph() {
        return graph;
    }

    void setGraph(RuleGraph changed) {
        graph = changed;
    }

    /** By node of the graph, why it needs others perhaps only; see {@link Dependencies#doubts()}. */
    List<Map<Integer, Doubt>> doubts() {
        return doubts;
    }

    void setDoubts(List<Map<Integer, Doubt>> changed) {
        doubts = changed;
    }

    AnnotationSet annotations() {
        return annotations;
    }

    void setAnnotations(AnnotationSet changed) {
        annotations = changed;
    }

    /** Replaces every rule, module by module; else branches are up to {@code map}. */
    void mapRules(UnaryOperator<Rule> map) {
        modules.replaceAll((file, module) -> module.mapRules(map));
    }

    /** Replaces every rule and every else branch, a rule before its branches. */
    void mapBranches(UnaryOperator<Rule> map) {
        mapRules(rule -> rule.mapBranches(map));
    }

    /** Replaces the modules whose text mentions something. */
    void mapModules(Predicate<Mentions> concerned, UnaryOperator<Module> map) {
        modules.replaceAll((file, module) -> mentions(file, concerned) ? map.apply(module) : module);
    }

    /** Replaces every rule and every else branch of the modules whose text mentions something. */
    void mapBranches(Predicate<Mentions> concerned, UnaryOperator<Rule> map) {
        mapModules(concerned, module -> module.mapRules(rule -> rule.mapBranches(map)));
    }

    /** Shows every module whose text mentions something. */
    void eachModule(Predicate<Mentions> concerned, Consumer<Module> show) {
        modules.forEach((file, module) -> {
            if (mentions(file, concerned)) {
                show.accept(module);
            }
        });
    }

    /** Whether the text of a module mentions something. */
    boolean mentions(String file, Predicate<Mentions> concerned) {
        Mentions mentioned = mentions.get(file);
        return mentioned == null || concerned.test(mentioned);
    }

    Capabilities capabilities() {
        return options.capabilities();
    }

    Arities arities() {
        return new Arities(capabilities(), rules);
    }

    /** What may not be called. */
    Set<String> unsafeBuiltins() {
        return query.unsafeBuiltins().isEmpty() ? options.unsafeBuiltins() : query.unsafeBuiltins();
    }

    @Nullable
    BuiltinDeclaration builtin(Ref operator) {
        return capabilities().builtin(operator.dotted());
    }
}
