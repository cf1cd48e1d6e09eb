package io.regent.rego;

import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What JSON schemas tell the type checker.
 *
 * @param annotations whether {@code schemas} in metadata blocks count
 * @param named schemas by the names that metadata gives them, as {@link #name} writes them; {@code schema} alone is that of
 *     the input document. Null when none were given, and then metadata that names one says nothing
 */
public record Schemas(boolean annotations, @Nullable Map<String, Value> named) {
    /** Neither files nor metadata. */
    public static final Schemas NONE = new Schemas(false, null);
    /** Only what metadata blocks write out. */
    public static final Schemas INLINE = new Schemas(true, null);
    /** The name of the schema of the input document. */
    public static final String INPUT = "schema";

    public Schemas {
        named = named == null ? null : Map.copyOf(named);
    }

    public static Schemas of(Map<String, Value> named) {
        return new Schemas(true, named);
    }

    /** The schema of the input document, or null. */
    public @Nullable Value input() {
        return named == null ? null : named.get(INPUT);
    }

    /** The schema of a name, or null. */
    public @Nullable Value named(Ref name) {
        return named == null ? null : named.get(RegoText.of(name));
    }

    /** The name of the schema at a path below the folder of schemas, e.g. {@code schema.users.v1}. */
    public static String name(List<String> path) {
        List<Term> parts = new ArrayList<>(List.of(new Var(INPUT, Location.NONE)));
        path.forEach(part -> parts.add(new Constant(Str.of(part), Location.NONE)));
        return RegoText.of(new Ref(parts, Location.NONE));
    }
}
