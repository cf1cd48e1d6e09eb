package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Set;

/**
 * What the header of a token says about verifying it.
 *
 * @param algorithm the name under {@code alg}; empty when there is none
 * @param keyId the name under {@code kid}; empty when there is none
 * @param contentType the name under {@code cty}; empty when there is none
 * @param understood whether every member marked as critical is understood here
 */
public record Header(String algorithm, String keyId, String contentType, boolean understood) {
    private static final Set<String> KNOWN = Set.of("alg", "crit", "cty", "kid", "typ");

    public static Header of(Obj members) {
        String algorithm = text(members, "alg");
        boolean understood = understood(members);
        String contentType = text(members, "cty");
        String keyId = text(members, "kid");
        text(members, "typ");
        return new Header(algorithm, keyId, contentType, understood);
    }

    /** Whether the payload is a token itself; case does not count. */
    public boolean holdsToken() {
        return contentType.equalsIgnoreCase("JWT");
    }

    private static String text(Obj members, String name) {
        Value value = members.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof Str text) {
            return text.text();
        }
        throw BuiltinException.failure(name + ": must be a string");
    }

    /** OPA: a critical member that the header lacks is no obstacle, and neither is a list's item that is no string. */
    private static boolean understood(Obj members) {
        Value value = members.get("crit");
        if (value == null) {
            return true;
        }
        if (!(value instanceof Arr critical)) {
            throw BuiltinException.failure("crit: must be a list");
        }
        if (critical.isEmpty() || !(critical.get(0) instanceof Str)) {
            throw BuiltinException.failure("crit: must be a nonempty list");
        }
        for (Value name : critical) {
            if (!(name instanceof Str text)) {
                break;
            }
            if (members.containsKey(text) && !KNOWN.contains(text.text())) {
                return false;
            }
        }
        return true;
    }
}
