package io.regent.builtins;

import io.regent.value.Obj;
import io.regent.value.Value;

/** Parts of documents, chosen by paths. */
final class JsonPaths {
    private JsonPaths() {}

    @Builtin(
            name = "json.filter",
            signature =
                    "(object: object[any: any], paths: array[string | array[any]] | set[string | array[any]]) => filtered: object[any: any]",
            description = "Filters the object. For example: `json.filter({\"a\": {\"b\": \"x\", \"c\": \"y\"}}, "
                    + "[\"a/b\"])` will result in `{\"a\": {\"b\": \"x\"}}`). Paths are not filtered in-order "
                    + "and are deduplicated before being evaluated.",
            parameters = {
                "object to filter",
                "JSON string paths",
                "remaining data from `object` with only keys specified in `paths`"
            },
            categories = "object")
    static Value filter(Obj object, Value paths) {
        return PathTree.of(2, paths).filter(object);
    }

    @Builtin(
            name = "json.remove",
            signature =
                    "(object: object[any: any], paths: array[string | array[any]] | set[string | array[any]]) => output: object[any: any]",
            description = "Removes paths from an object. For example: `json.remove({\"a\": {\"b\": \"x\", \"c\": "
                    + "\"y\"}}, [\"a/b\"])` will result in `{\"a\": {\"c\": \"y\"}}`. Paths are not removed "
                    + "in-order and are deduplicated before being evaluated.",
            parameters = {
                "object to remove paths from",
                "JSON string paths",
                "result of removing all keys specified in `paths`"
            },
            categories = "object")
    static Value remove(Obj object, Value paths) {
        return PathTree.of(2, paths).remove(object);
    }
}
