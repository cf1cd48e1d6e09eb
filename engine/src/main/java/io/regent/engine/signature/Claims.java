package io.regent.engine.signature;

import io.regent.engine.load.LoadErrors;
import io.regent.rego.RegoException;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.DataException;
import io.regent.value.JsonFields;
import io.regent.value.JsonReader;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The payload of a signature: the files and whatever else a file of claims says, sorted by name. */
final class Claims {
    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf");
    private static final Set<String> TEXTS = Set.of("iss", "jti", "sub");
    private static final String FILES = "files";

    private Claims() {}

    /** The payload as JSON; {@code keyId} is a claim when there is no file of claims. */
    static String of(List<SignedFile> files, String claimsFile, String keyId) {
        TreeMap<String, Consumer<JsonFields>> members = new TreeMap<>();
        members.put(
                FILES,
                fields -> fields.put(FILES, files.stream().map(SignedFile::json).toList()));
        if (!claimsFile.isEmpty()) {
            read(claimsFile).forEach((key, value) -> {
                String name = ((Str) key).text();
                Value checked = checked(name, value);
                members.put(name, fields -> fields.put(name, checked));
            });
        } else if (!keyId.isEmpty()) {
            members.put("keyid", fields -> fields.put("keyid", keyId));
        }
        JsonFields payload = new JsonFields();
        members.values().forEach(member -> member.accept(payload));
        return payload.compact();
    }

    private static Obj read(String file) {
        Value claims;
        try {
            claims = JsonReader.read(Files.readAllBytes(Path.of(file)));
        } catch (IOException unreadable) {
            throw LoadErrors.of("open " + file + ": " + LoadErrors.reason(unreadable));
        } catch (DataException malformed) {
            throw LoadErrors.of(String.valueOf(malformed.getMessage()));
        }
        return switch (claims) {
            case Obj members -> members;
            case Null none -> Obj.EMPTY;
            default ->
                throw LoadErrors.of("json: cannot unmarshal " + claims.typeName()
                        + " into Go value of type map[string]interface {}");
        };
    }

    /** The claim as it is written; fails when a claim that RFC 7519 registers is of the wrong type. */
    private static Value checked(String name, Value value) {
        if (TIMES.contains(name)) {
            return NumericDate.of(name, value);
        }
        if (TEXTS.contains(name) && !(value instanceof Str)) {
            throw wrong(name, type(value));
        }
        return name.equals("aud") ? audience(value) : value;
    }

    private static Arr audience(Value value) {
        if (value instanceof Str one) {
            return Arr.of(List.of(one));
        }
        if (!(value instanceof Arr all)) {
            throw wrong("aud", "invalid type: " + type(value));
        }
        for (Value item : all) {
            if (!(item instanceof Str)) {
                throw wrong("aud", "invalid list element type " + type(item));
            }
        }
        return all;
    }

    static RegoException wrong(String name, String why) {
        return LoadErrors.of("failed to set claim \"" + name + "\": invalid value for " + name + " key: " + why);
    }

    /** What the reference calls the type of a value. */
    static String type(Value value) {
        return switch (value) {
            case Null none -> "<nil>";
            case Bool truth -> "bool";
            case Num number -> "json.Number";
            case Str text -> "string";
            case Arr array -> "[]interface {}";
            case SetValue set -> "[]interface {}";
            case Obj object -> "map[string]interface {}";
        };
    }
}
