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

/** Finds what references lead to: parts of a document, by pointer or by the identifier they carry, and other documents. */
final class References {
    static final URI NOWHERE = URI.create("");
    /** Of these the members are schemas, not the whole. */
    private static final Set<String> NAMED = Set.of("properties", "dependencies", "patternProperties");

    private static final Set<String> NOT_SEARCHED = Set.of("const", "enum");

    private final Outside outside;
    private final Map<String, Found> known = new HashMap<>();

    /** The references of a document. */
    References(Value document, Outside outside) {
        this.outside = outside;
        add(document, NOWHERE);
    }

    private Found add(Value document, URI address) {
        if (known.containsKey(address.toString())) {
            throw new SchemaException("Reference already exists: \"" + address + "\"");
        }
        Found all = new Found(document, address, Draft.of(document));
        identify(all, 0);
        known.put(address.toString(), all);
        return all;
    }

    private void identify(Found at, int level) {
        if (level > SchemaReader.MOST_LEVELS) {
            throw SchemaException.tooDeep();
        }
        switch (at.value()) {
            case Arr items -> items.forEach(item -> identify(new Found(item, at.scope(), at.draft()), level + 1));
            case Obj members -> {
                URI scope = scope(members, at.scope());
                if (id(members) != null && known.putIfAbsent(scope.toString(), at) != null) {
                    throw new SchemaException("Reference already exists: \"" + scope + "\"");
                }
                members.forEach((key, member) -> identifyMember(key, new Found(member, scope, at.draft()), level));
            }
            default -> {}
        }
    }

    private void identifyMember(Value key, Found member, int level) {
        String name = key instanceof Str text ? text.text() : "";
        if (!NAMED.contains(name)) {
            if (!NOT_SEARCHED.contains(name)) {
                identify(member, level + 1);
            }
        } else if (member.value() instanceof Obj schemas) {
            schemas.values().forEach(schema -> identify(new Found(schema, member.scope(), member.draft()), level + 1));
        }
    }

    /** The scope within a schema that stands in {@code around}. */
    static URI scope(Obj schema, URI around) {
        String id = id(schema);
        return id == null ? around : resolved(around, id);
    }

    private static @Nullable String id(Obj schema) {
        Value id = schema.get(schema.get("id") == null ? "$id" : "id");
        return id instanceof Str text ? text.text() : null;
    }

    /** What a reference leads to that stands in {@code scope}; absolute. */
    static URI resolved(URI scope, String reference) {
        URI relative = uri(reference);
        if (relative.toString().isEmpty() || "#".equals(relative.toString())) {
            return withoutFragment(scope);
        }
        if (reference.startsWith("#")) {
            return uri(withoutFragment(scope) + reference);
        }
        URI absolute = scope.isOpaque() ? relative : scope.resolve(relative);
        boolean bare = !absolute.isAbsolute() && !absolute.toString().startsWith("/");
        return withoutEmptyFragment(bare ? uri("/" + absolute) : absolute);
    }

    private static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? uri : URI.create(text.substring(0, fragment));
    }

    private static URI withoutEmptyFragment(URI uri) {
        return "".equals(uri.getFragment()) ? withoutFragment(uri) : uri;
    }

    /** What an absolute reference leads to. */
    Found find(URI reference) {
        Found whole = known.get(reference.toString());
        if (whole != null) {
            return whole;
        }
        URI address = withoutFragment(reference);
        Found document = known.get(address.toString());
        if (document == null) {
            document = fetch(reference, address);
        }
        String pointer = reference.getFragment() == null ? "" : reference.getFragment();
        // OPA: a fragment that is no pointer leads to the whole document.
        return pointer.startsWith("/") ? Pointer.get(document, pointer) : document;
    }

    private Found fetch(URI reference, URI address) {
        if (address.getHost() == null) {
            throw new SchemaException("Reference " + reference + " must be canonical");
        }
        return add(outside.fetch(address.toString(), reference.toString()), address);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw new SchemaException("parse " + text + ": " + broken.getReason());
        }
    }
}
