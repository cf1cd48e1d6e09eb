package io.regent.builtins;

import io.regent.builtins.semver.Version;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Semantic versions; a leading {@code v} is allowed. */
final class Versions {
    private Versions() {}

    @Builtin(
            name = "semver.compare",
            signature = "(a: string, b: string) => result: number",
            description = "Compares valid SemVer formatted version strings.",
            parameters = {
                "first version string",
                "second version string",
                "`-1` if `a < b`; `1` if `a > b`; `0` if `a == b`"
            })
    static long compare(Str a, Str b) {
        return Integer.signum(version(1, a).compareTo(version(2, b)));
    }

    @Builtin(
            name = "semver.is_valid",
            signature = "(vsn: any) => result: boolean",
            description = "Validates that the input is a valid SemVer string.",
            parameters = {"input to validate", "`true` if `vsn` is a valid SemVer; `false` otherwise"})
    static boolean isValid(Value vsn) {
        return vsn instanceof Str text && Version.parse(text.text()) != null;
    }

    private static Version version(int position, Str text) {
        @Nullable Version version = Version.parse(text.text());
        if (version == null) {
            // OPA: no operand error by its code, though it reads like one.
            throw BuiltinException.failure(
                    "operand " + position + ": string \"" + text.text() + "\" is not a valid SemVer");
        }
        return version;
    }
}
