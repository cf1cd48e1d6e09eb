package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What schemas are told when they are read for their types: texts make no difference, and nothing is fetched. */
final class Shapes implements Outside {
    private final @Nullable Set<String> allowNet;

    /** @param allowNet hosts that schemas may be fetched from; null for all */
    Shapes(@Nullable Set<String> allowNet) {
        this.allowNet = allowNet;
    }

    @Override
    public Predicate<String> matcher(String expression) {
        return text -> true;
    }

    @Override
    public boolean hasFormat(String format, String text) {
        return true;
    }

    /** Of the metaschemas, what a type can hold of them. */
    @Override
    public Value fetch(String address, String reference) {
        return switch (address) {
            case "http://json-schema.org/draft-04/schema" -> Obj.of("type", Str.of("object"));
            case "http://json-schema.org/draft-06/schema", "http://json-schema.org/draft-07/schema" ->
                Obj.of("type", Arr.of(Str.of("object"), Str.of("boolean")));
            default -> throw refused(address, reference);
        };
    }

    private SchemaException refused(String address, String reference) {
        boolean allowed =
                allowNet == null || allowNet.contains(URI.create(address).getHost());
        return new SchemaException(
                (allowed ? "remote references are not fetched: " : "remote reference loading disabled: ") + reference);
    }
}
