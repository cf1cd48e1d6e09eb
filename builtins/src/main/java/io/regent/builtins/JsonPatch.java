package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Patch, RFC 6902, on any value; paths may be arrays of steps, and sets hold their members under themselves. */
final class JsonPatch {
    private JsonPatch() {}

    @Builtin(
            name = "json.patch",
            signature = "(target: any, patches: array[object<op: string, path: any>[any: any]]) => output: any",
            description = "Patches an object according to RFC6902. For example: `json.patch({\"a\": {\"foo\": 1}}, "
                    + "[{\"op\": \"add\", \"path\": \"/a/bar\", \"value\": 2}])` results in `{\"a\": {\"foo\": "
                    + "1, \"bar\": 2}`. The patches are applied atomically: if any of them fails, the result "
                    + "will be undefined. Additionally works on sets, where a value contained in the set is "
                    + "considered to be its path.",
            parameters = {
                "the object, array or set to patch",
                "the JSON patches to apply",
                "result obtained after consecutively applying all patch operations in `patches`"
            },
            categories = "object")
    static Value patch(BuiltinContext context, Value target, Arr patches) {
        @Nullable Value document = target;
        for (Value item : patches) {
            context.checkCancelled();
            if (!(item instanceof Obj operation)) {
                throw BuiltinException.failure(
                        "must be an array of JSON-Patch objects, but at least one element is not an object");
            }
            document = applied(operation, document);
        }
        return JsonEdits.existing(document);
    }

    private static @Nullable Value applied(Obj operation, @Nullable Value document) {
        Value where = required(operation, "path");
        String name = name(required(operation, "op"));
        List<Value> path = JsonPath.steps(2, where);
        return switch (name) {
            case "add" -> JsonEdits.add(document, path, required(operation, "value"));
            case "remove" -> JsonEdits.remove(document, path);
            case "replace" -> replaced(operation, document, path);
            case "move" -> moved(operation, document, path);
            case "copy" -> JsonEdits.add(document, path, JsonEdits.get(document, from(operation)));
            case "test" -> tested(operation, document, path);
            default -> throw BuiltinException.failure("unrecognized op: '" + name + "'");
        };
    }

    private static String name(Value op) {
        if (op instanceof Str name) {
            return name.text();
        }
        throw BuiltinException.failure("attribute 'op' must be a string but found: " + op.typeName());
    }

    private static Value replaced(Obj operation, @Nullable Value document, List<Value> path) {
        return JsonEdits.add(JsonEdits.remove(document, path), path, required(operation, "value"));
    }

    private static Value moved(Obj operation, @Nullable Value document, List<Value> path) {
        List<Value> from = from(operation);
        Value moved = JsonEdits.get(document, from);
        if (!from.isEmpty() && from.size() < path.size() && from.equals(path.subList(0, from.size()))) {
            throw BuiltinException.failure(
                    "cannot unfold the already deleted composite node for key " + from.getLast());
        }
        return JsonEdits.add(JsonEdits.remove(document, from), path, moved);
    }

    private static Value tested(Obj operation, @Nullable Value document, List<Value> path) {
        Value found = JsonEdits.get(document, path);
        Value expected = required(operation, "value");
        if (!found.equals(expected)) {
            throw BuiltinException.failure(
                    "value from EditTree != patch value.\n\nExpected: " + expected + "\n\nFound: " + found);
        }
        return JsonEdits.existing(document);
    }

    private static List<Value> from(Obj operation) {
        return JsonPath.steps(2, required(operation, "from"));
    }

    private static Value required(Obj operation, String attribute) {
        Value value = operation.get(attribute);
        if (value == null) {
            throw BuiltinException.failure("missing required attribute '" + attribute + "'");
        }
        return value;
    }
}
