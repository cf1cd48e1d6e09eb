package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what references lead to: parts of one document, by pointer or by the identifier they carry. */
final class References {
    private static final String META = "http://json-schema.org/draft-0";
    private static final Value OBJECT = Obj.of("type", Str.of("object"));
    private static final Value OBJECT_OR_BOOLEAN = Obj.of("type", Arr.of(Str.of("object"), Str.of("boolean")));
    /** What the metaschemas describe, as far as a type can hold it; by what follows {@link #META} in their addresses. */
    private static final Map<String, Value> METASCHEMAS =
            Map.of("4/schema", OBJECT, "6/schema", OBJECT_OR_BOOLEAN, "7/schema", OBJECT_OR_BOOLEAN);

    private static final Set<String> NOT_SEARCHED = Set.of("const", "enum");

    private final Value document;
    private final URI base;
    private final @Nullable Set<String> allowNet;
    private final Map<String, Value> identified = new HashMap<>();

    /**
     * The references of a document.
     *
     * @param allowNet hosts that schemas may be fetched from; null for all
     */
    References(Value document, @Nullable Set<String> allowNet) {
        this.document = document;
        this.allowNet = allowNet;
        String id = id(document);
        this.base = uri(id == null ? "" : id);
        identify(document, base);
    }

    private static @Nullable String id(Value schema) {
        if (!(schema instanceof Obj members)) {
            return null;
        }
        Value id = members.get(members.get("id") == null ? "$id" : "id");
        return id instanceof Str text ? text.text() : null;
    }

    private void identify(Value value, URI around) {
        switch (value) {
            case Arr items -> items.forEach(item -> identify(item, around));
            case Obj members -> {
                String id = id(members);
                URI here = id == null ? around : around.resolve(uri(id));
                if (id != null) {
                    identified.putIfAbsent(here.toString(), members);
                }
                members.forEach((key, member) -> {
                    if (!(key instanceof Str name && NOT_SEARCHED.contains(name.text()))) {
                        identify(member, here);
                    }
                });
            }
            default -> {}
        }
    }

    /** What a reference of the document leads to. */
    Value find(String reference) {
        URI absolute =
                base.toString().isEmpty() || reference.startsWith("#") ? uri(reference) : base.resolve(uri(reference));
        Value known = identified.get(absolute.toString());
        if (known != null) {
            return known;
        }
        String fragment = absolute.getFragment() == null ? "" : absolute.getFragment();
        String address = absolute.toString().replaceFirst("#.*", "");
        if (address.isEmpty() || address.equals(base.toString())) {
            return Pointer.get(document, fragment);
        }
        Value other = identified.get(address);
        return other == null ? remote(absolute, address) : Pointer.get(other, fragment);
    }

    private Value remote(URI reference, String address) {
        String host = reference.getHost();
        if (host == null) {
            String shown = reference.toString().startsWith("/") ? reference.toString() : "/" + reference;
            throw new SchemaException("Reference " + shown + " must be canonical");
        }
        Value metaschema = address.startsWith(META) ? METASCHEMAS.get(address.substring(META.length())) : null;
        if (metaschema != null) {
            return metaschema;
        }
        boolean allowed = allowNet == null || allowNet.contains(host);
        throw new SchemaException(
                (allowed ? "remote references are not fetched: " : "remote reference loading disabled: ") + reference);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw new SchemaException("parse " + text + ": " + broken.getReason());
        }
    }
}
