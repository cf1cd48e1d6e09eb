package io.regent.engine.build;

import io.regent.rego.AnnotationSet;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.value.Bool;
import io.regent.value.Str;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents that will be asked for: those that were named, then those that policies mark as such. */
final class Entrypoints {
    private Entrypoints() {}

    static List<Entrypoint> of(List<String> names, Collection<Module> modules) {
        checkAnnotations(modules);
        Map<Term, Entrypoint> all = new LinkedHashMap<>();
        for (String name : names) {
            Entrypoint named = Entrypoint.parse(name);
            all.putIfAbsent(named.path(), named);
        }
        for (AnnotationSet.Placed block : AnnotationSet.placed(modules)) {
            if (isEntrypoint(block.annotations())) {
                Ref path = block.annotations().target();
                all.putIfAbsent(path, new Entrypoint(name(path), path));
            }
        }
        return List.copyOf(all.values());
    }

    private static void checkAnnotations(Collection<Module> modules) {
        List<Diagnostic> problems = new ArrayList<>();
        AnnotationSet.of(modules, problems::add);
        if (!problems.isEmpty()) {
            throw new RegoException(problems);
        }
    }

    private static boolean isEntrypoint(Annotations block) {
        boolean scope = block.scope().equals("package") || block.scope().equals("document");
        return scope && block.fields().get("entrypoint") == Bool.TRUE;
    }

    private static String name(Ref path) {
        List<String> names = new ArrayList<>();
        for (Term part : path.path()) {
            names.add(part instanceof Constant(Str text, var where) ? escaped(text.text()) : part.toString());
        }
        return String.join("/", names);
    }

    /** A slash within a name is told from those between names. */
    private static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
