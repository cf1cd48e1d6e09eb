package io.regent.cli.eval;

import io.regent.cli.Console;
import io.regent.cli.Version;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;

/** The document behind {@code opa.runtime()}: environment variables and version. */
final class RuntimeInfo {
    private RuntimeInfo() {}

    static Obj of(Console console) {
        Obj.Builder environment = Obj.builder();
        console.environment().forEach((name, value) -> environment.put(name, Str.of(value)));
        Version version = Version.current();
        return Obj.builder()
                .put("authorization_enabled", Bool.FALSE)
                .put("commit", Str.of(version.commit()))
                .put("env", environment.build())
                .put("skip_known_schema_check", Bool.FALSE)
                .put("version", Str.of(version.number()))
                .build();
    }
}
