package io.regent.rego.oracle;

import io.regent.rego.CompileOptions;
import io.regent.rego.Location;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.compile.ResolvedModules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the names at a place of a policy are defined. */
public final class Definitions {
    /** What was found out. */
    public sealed interface Answer permits Found, NotFound {}

    /** The place of the definition. */
    public record Found(Location where) implements Answer {}

    /** Why there is none, as the reference says it. */
    public enum NotFound implements Answer {
        /** Nothing stands at the place. */
        NO_MATCH("oracle_no_match_found"),
        /** What stands there has no definition. */
        NO_DEFINITION("oracle_no_definition_found");

        private final String code;

        NotFound(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private Definitions() {}

    /**
     * The definition of what stands at {@code offset} in {@code file}; fails when the modules are wrong.
     *
     * @param modules the policies by file name
     * @param offset in bytes from the beginning of the file
     */
    public static Answer find(Map<String, Module> modules, String file, int offset, CompileOptions options) {
        ResolvedModules resolved = ResolvedModules.of(modules, options);
        Module module = resolved.modules().get(file);
        Module parsed = modules.get(file);
        if (module == null || parsed == null) {
            return NotFound.NO_MATCH;
        }
        List<Node> nodes = new NodesAt(characters(module, offset)).in(module);
        if (nodes.isEmpty()) {
            return NotFound.NO_MATCH;
        }
        Term target = target(nodes);
        Location where = target == null ? null : new DefinitionSearch(resolved, parsed).find(target, nodes);
        return where == null ? NotFound.NO_DEFINITION : new Found(where);
    }

    /** An offset in bytes as one in UTF-16 units. */
    private static int characters(Module module, int bytes) {
        byte[] text = module.location().source().text().getBytes(StandardCharsets.UTF_8);
        return bytes < 0 || bytes >= text.length ? bytes : new String(text, 0, bytes, StandardCharsets.UTF_8).length();
    }

    /** The variable at the place itself, else the innermost ref around it, else the innermost variable. */
    private static @Nullable Term target(List<Node> nodes) {
        if (nodes.getLast() instanceof Var var) {
            return var;
        }
        Term variable = null;
        for (Node node : nodes.reversed()) {
            if (node instanceof Ref ref) {
                return ref;
            }
            if (variable == null && node instanceof Var var) {
                variable = var;
            }
        }
        return variable;
    }
}
