package io.regent.cli.run;

import io.regent.cli.Console;
import io.regent.cli.Version;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;

/** The document behind {@code opa.runtime()}. */
final class Runtimes {
    private Runtimes() {}

    static Obj document(Console console) {
        Obj.Builder environment = Obj.builder();
        console.environment().forEach((name, value) -> environment.put(Str.of(name), Str.of(value)));
        Version version = Version.current();
        return Obj.builder()
                .put("authorization_enabled", Bool.FALSE)
                .put("commit", Str.of(version.commit()))
                .put("config", Obj.EMPTY)
                .put("env", environment.build())
                .put("skip_known_schema_check", Bool.FALSE)
                .put("version", Str.of(version.number()))
                .build();
    }
}
