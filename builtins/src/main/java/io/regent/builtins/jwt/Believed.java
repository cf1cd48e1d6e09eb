package io.regent.builtins.jwt;

import io.regent.value.BinaryText;
import io.regent.value.Obj;
import org.jspecify.annotations.Nullable;

/** Header and claims of a token that fulfils its constraints. */
public record Believed(Obj header, Obj claims) {
    /** Verifies a token, and the tokens nested in it, of which the innermost counts; null when it is not to be believed. */
    public static @Nullable Believed verify(String text, Constraints constraints) {
        String nested = text;
        while (true) {
            Token token = Token.parse(nested);
            Obj members = token.headerMembers();
            Header header = Header.of(members);
            if (!fits(header, constraints) || !constraints.trusts(token, header)) {
                return null;
            }
            byte[] payload = token.payloadBytes();
            if (!header.holdsToken()) {
                Obj claims = Token.object(payload);
                return constraints.allows(claims) ? new Believed(members, claims) : null;
            }
            nested = BinaryText.decode(payload);
        }
    }

    private static boolean fits(Header header, Constraints constraints) {
        boolean allowed =
                constraints.algorithm().isEmpty() || constraints.algorithm().equals(header.algorithm());
        return allowed && !header.algorithm().isEmpty() && header.understood();
    }
}
