package io.regent.engine.build;

import io.regent.engine.PartialResult;
import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.BundlePolicy;
import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes files of what partial evaluation left, each with a name of its own. */
final class OptimizedFiles {
    private static final String FOLDER = "optimized/";

    private final String namespace;
    private final Map<String, Integer> used = new HashMap<>();

    OptimizedFiles(String namespace) {
        this.namespace = namespace;
    }

    /**
     * The support modules and one for the entrypoint itself.
     *
     * @param number the number of the entrypoint
     */
    List<BundlePolicy> of(PartialResult left, Ref entrypoint, Var result, RegoVersion version, int number) {
        List<Module> modules = new ArrayList<>(left.support());
        Module own = own(left.queries(), entrypoint, result, version);
        if (own != null) {
            modules.add(own);
        }
        List<BundlePolicy> files = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            String name = name(modules.get(i), number, i);
            files.add(BundlePolicy.of(name, new PolicyFile(name, "", modules.get(i))));
        }
        return files;
    }

    /** The entrypoint as rules; null when they would refer to themselves because nothing could be evaluated. */
    private static @Nullable Module own(List<Body> queries, Ref entrypoint, Var result, RegoVersion version) {
        List<Rule> rules = new ArrayList<>();
        List<Term> parts = entrypoint.parts();
        for (Body query : queries) {
            if (mentions(query, parts)) {
                return null;
            }
            String name = parts.getLast() instanceof Constant(Str text, var where) ? text.text() : "";
            Ref reference = new Ref(List.of(new Var(name, Location.NONE)), Location.NONE);
            Head head = new Head(reference, null, null, result, false, false, false, false, Location.NONE);
            rules.add(new Rule(false, head, query, null, List.of(), Location.NONE));
        }
        Ref path = new Ref(parts.subList(0, parts.size() - 1), Location.NONE);
        PackageClause clause = new PackageClause(path, Location.NONE);
        return new Module(clause, List.of(), rules, List.of(), List.of(), version, Location.NONE);
    }

    private static boolean mentions(Body query, List<Term> path) {
        boolean[] found = {false};
        Walk.nodes(query, node -> {
            found[0] |= node instanceof Ref ref
                    && ref.size() >= path.size()
                    && ref.parts().subList(0, path.size()).equals(path);
            return !found[0];
        });
        return found[0];
    }

    private String name(Module module, int number, int place) {
        StringBuilder path = new StringBuilder();
        for (Term part : module.packageClause().path().path()) {
            String text = part instanceof Constant(Str name, var where) ? name.text() : "";
            if (!text.chars().allMatch(OptimizedFiles::isPlain)) {
                return FOLDER + namespace + "/" + number + "/" + place + ".rego";
            }
            path.append(path.isEmpty() ? "" : "/").append(text);
        }
        String name = FOLDER + path;
        int before = used.getOrDefault(name, 0);
        used.put(name, before + 1);
        return name + (before == 0 ? "" : "." + before) + ".rego";
    }

    private static boolean isPlain(int c) {
        return c == '_' || c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
