package io.regent.rego.compile;

import io.regent.rego.Location;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that stand for absolute paths in a module or query, and where they were used last. */
final class Globals {
    private final Map<String, Ref> paths = new HashMap<>();
    /** Where each import was used last, by name. */
    private final Map<String, Location> imports = new HashMap<>();
    /** The places of all uses, with the names that stood there. */
    private final Map<Location, String> uses = new IdentityHashMap<>();
    /** Where the name of any rule was used last. */
    private Location rule = Location.NONE;

    /** Rules of the package and imports; an import hides a rule. */
    static Globals of(@Nullable PackageClause packageClause, Set<String> rules, List<Import> imports) {
        Globals globals = new Globals();
        if (packageClause != null) {
            rules.forEach(rule -> globals.paths.put(rule, below(packageClause.path(), rule)));
        }
        for (Import each : imports) {
            if (!isKeywordImport(each)) {
                globals.paths.put(name(each), each.path());
                globals.imports.put(name(each), Location.NONE);
            }
        }
        return globals;
    }

    private static Ref below(Ref path, String name) {
        List<Term> parts = new ArrayList<>(path.parts());
        parts.add(new Constant(Str.of(name), path.location()));
        return new Ref(parts, path.location());
    }

    /** Whether the import is {@code future.…} or {@code rego.…}, which bring no name. */
    static boolean isKeywordImport(Import each) {
        return each.path().startsWith("future") || each.path().startsWith("rego");
    }

    /** The name an import brings. */
    static String name(Import each) {
        if (each.alias() != null) {
            return each.alias().name();
        }
        Term last = each.path().parts().get(each.path().size() - 1);
        return switch (last) {
            case Constant(Str text, Location where) -> text.text();
            case Var variable -> variable.name();
            default -> last.toString();
        };
    }

    /** The import as it is written. */
    static String text(Import each) {
        String text = "import " + RegoText.of(each.path());
        return each.alias() == null ? text : text + " as " + each.alias().name();
    }

    /** The path that {@code name} stands for, placed at {@code where}; null for other names. */
    @Nullable
    Ref use(String name, Location where) {
        Ref path = paths.get(name);
        if (path == null) {
            return null;
        }
        uses.put(where, name);
        if (imports.replace(name, where) == null) {
            rule = where;
        }
        return new Ref(Rewrite.each(path.parts(), part -> part.at(where)), where);
    }

    // OPA: all uses of an import share the nodes of its path, all uses of rules those of the package's, and each use
    // moves them.
    /** Where the reference says that a name stands which was used at {@code where}. */
    Location lastUse(Location where) {
        String name = uses.get(where);
        return name == null ? where : imports.getOrDefault(name, rule);
    }

    /** The imports whose names were never used. */
    List<Import> unused(List<Import> imports) {
        return imports.stream()
                .filter(each -> !isKeywordImport(each) && this.imports.get(name(each)) == Location.NONE)
                .toList();
    }
}
