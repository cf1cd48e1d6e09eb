package io.regent.builtins;

import io.regent.builtins.uuid.Uuid;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Universally unique identifiers (RFC 9562). */
final class Uuids {
    private Uuids() {}

    @Builtin(
            name = "uuid.parse",
            signature = "(uuid: string) => result: object[string: any]",
            description = "Parses the string value as an UUID and returns an object with the well-defined fields of "
                    + "the UUID if valid.",
            parameters = {
                "UUID string to parse",
                "Properties of UUID if valid (version, variant, etc). Undefined otherwise."
            })
    static @Nullable Obj parse(Str uuid) {
        Uuid parsed = Uuid.parse(uuid.text());
        return parsed == null ? null : fields(parsed);
    }

    @Builtin(
            name = "uuid.rfc4122",
            signature = "(k: string) => output: string",
            description = "Returns a new UUIDv4.",
            parameters = {
                "seed string",
                "a version 4 UUID; for any given `k`, the output will be consistent throughout a query " + "evaluation"
            },
            nondeterministic = true)
    static Str random(BuiltinContext context, Value k) {
        return context.remember(List.of("uuid.rfc4122", k), () -> {
            RandomGenerator random = context.random();
            return Str.of(Uuid.random(random.nextLong(), random.nextLong()).toString());
        });
    }

    private static Obj fields(Uuid uuid) {
        Obj.Builder fields =
                Obj.builder().put("version", Num.of(uuid.version())).put("variant", Str.of(uuid.variant()));
        if (uuid.version() == 1 || uuid.version() == 2) {
            fields.put("time", Num.of(uuid.unixNanos()))
                    .put("nodeid", Str.of(uuid.node()))
                    .put("macvariables", Str.of(uuid.nodeKind()))
                    .put("clocksequence", Num.of(uuid.clockSequence()));
        }
        if (uuid.version() == 2) {
            fields.put("id", Num.of(uuid.domainId())).put("domain", Str.of(uuid.domain()));
        }
        return fields.build();
    }
}
