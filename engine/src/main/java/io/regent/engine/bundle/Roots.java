package io.regent.engine.bundle;

import io.regent.engine.load.LoadErrors;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        check(roots, data, "");
    }

    private static void check(List<String> roots, Value value, String path) {
        if (contain(roots, path)) {
            return;
        }
        if (!(value instanceof Obj object) || !isOnTheWay(roots, path)) {
            throw outside(roots, "data at path '/" + path + "' (hint: check bundle directory structure)");
        }
        for (int i = 0; i < object.size(); i++) {
            String key = object.keyAt(i) instanceof Str text
                    ? text.text()
                    : object.keyAt(i).toString();
            check(roots, object.valueAt(i), path.isEmpty() ? key : path + "/" + key);
        }
    }

    // OPA: any name of the path at which a root begins will do, not only the first.
    private static boolean isOnTheWay(List<String> roots, String path) {
        List<String> names = List.of(path.split("/", -1));
        return roots.stream().anyMatch(root -> contain(names, root));
    }

    /** Fails when the package of a policy lies outside of the roots. */
    static void checkPolicy(List<String> roots, String file, Module module) {
        String path = path(module);
        if (path == null || !contain(roots, path)) {
            String name = RegoText.of(module.packageClause().path());
            throw outside(roots, "'package " + name.substring("data.".length()) + "' in module '" + file + "'");
        }
    }

    /** The package with slashes; null when a part of it is no text. */
    private static @Nullable String path(Module module) {
        List<String> path = new ArrayList<>();
        for (Term part : module.packageClause().path().path()) {
            if (!(part instanceof Constant(Str text, var where))) {
                return null;
            }
            path.add(text.text());
        }
        return String.join("/", path);
    }

    private static RegoException outside(List<String> roots, String what) {
        return LoadErrors.of("manifest roots " + text(roots) + " do not permit " + what);
    }

    /** The roots as messages show them. */
    static String text(List<String> roots) {
        return "[" + String.join(" ", roots) + "]";
    }

    /** Whether {@code path} is one of the roots or lies below it. */
    static boolean contain(List<String> roots, String path) {
        return roots.stream().anyMatch(root -> covers(root, path));
    }

    private static boolean covers(String root, String path) {
        return root.isEmpty() || path.equals(root) || path.startsWith(root + "/");
    }
}
