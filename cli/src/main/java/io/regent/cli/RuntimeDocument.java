package io.regent.cli;

import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;

/** The document behind {@code opa.runtime()}: environment variables, version and configuration. */
public final class RuntimeDocument {
    private RuntimeDocument() {}

    /** For a command without a configuration. */
    public static Obj of(Console console) {
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

    public static Obj of(Console console, Obj configuration) {
        return of(console).with("config", configuration);
    }
}
