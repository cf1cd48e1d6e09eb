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
            description = "Returns only what the given paths lead to; other items of arrays close ranks.",
            categories = "object")
    static Value filter(Obj object, Value paths) {
        return PathTree.of(2, paths).filter(object);
    }

    @Builtin(
            name = "json.remove",
            signature =
                    "(object: object[any: any], paths: array[string | array[any]] | set[string | array[any]]) => output: object[any: any]",
            description = "Returns an object without what the given paths lead to.",
            categories = "object")
    static Value remove(Obj object, Value paths) {
        return PathTree.of(2, paths).remove(object);
    }
}
