package io.regent.engine.bundle;

import io.regent.engine.load.LoadErrors;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Term;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;

/** The paths that a bundle owns, and the checks that it stays within them. */
final class Roots {
    private Roots() {}

    /** Fails when one root contains another. */
    static void checkDisjoint(List<String> roots) {
        for (int i = 0; i < roots.size(); i++) {
            for (int j = i + 1; j < roots.size(); j++) {
                if (covers(roots.get(i), roots.get(j)) || covers(roots.get(j), roots.get(i))) {
                    throw LoadErrors.of(
                            "manifest has overlapped roots: '" + roots.get(i) + "' and '" + roots.get(j) + "'");
                }
            }
        }
    }

    /** Fails when {@code data} holds a document outside of the roots. */
    static void checkData(List<String> roots, Obj data) {
        check(roots, data, new ArrayList<>());
    }

    private static void check(List<String> roots, Obj object, List<String> path) {
        for (int i = 0; i < object.size(); i++) {
            path.add(
                    object.keyAt(i) instanceof Str key
                            ? key.text()
                            : object.keyAt(i).toString());
            String at = String.join("/", path);
            if (roots.stream().noneMatch(root -> covers(root, at))) {
                boolean below = roots.stream().anyMatch(root -> covers(at, root));
                if (below && object.valueAt(i) instanceof Obj inner) {
                    check(roots, inner, path);
                } else {
                    throw outside(roots, "data at path '/" + at + "' (hint: check bundle directory structure)");
                }
            }
            path.remove(path.size() - 1);
        }
    }

    /** Fails when the package of a policy lies outside of the roots. */
    static void checkPolicy(List<String> roots, String file, Module module) {
        List<String> path = new ArrayList<>();
        for (Term part : module.packageClause().path().path()) {
            path.add(part instanceof Constant(Str text, var where) ? text.text() : part.toString());
        }
        String at = String.join("/", path);
        if (roots.stream().noneMatch(root -> covers(root, at))) {
            throw outside(roots, "'package " + String.join(".", path) + "' in module '" + file + "'");
        }
    }

    private static RegoException outside(List<String> roots, String what) {
        return LoadErrors.of("manifest roots [" + String.join(" ", roots) + "] do not permit " + what);
    }

    /** Whether {@code path} is {@code root} or lies below it. */
    private static boolean covers(String root, String path) {
        return root.isEmpty() || path.equals(root) || path.startsWith(root + "/");
    }
}
