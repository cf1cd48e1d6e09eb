package io.regent.value;

import org.jspecify.annotations.Nullable;

/**
 * A value read from YAML with what its place in the document still asks for.
 *
 * @param content the value, unless there is a {@code fault}
 * @param key the text it has as a key of a mapping; null when it cannot be one
 * @param size the nodes in it, itself and those behind aliases included
 * @param merge whether it is the key {@code <<} of a merge
 * @param alias whether it stands here through an alias
 * @param fault why it can be a key, but not a value; null when it can
 */
record YamlNode(
        Value content,
        @Nullable String key,
        long size,
        boolean merge,
        boolean alias,
        @Nullable String fault) {
    static YamlNode scalar(Value value, @Nullable String key) {
        return new YamlNode(value, key, 1, false, false, null);
    }

    static YamlNode collection(Value value, long size) {
        return new YamlNode(value, null, size, false, false, null);
    }

    static YamlNode mergeKey(Str key) {
        return new YamlNode(key, key.text(), 1, true, false, null);
    }

    static YamlNode onlyKey(String key, String fault) {
        return new YamlNode(Str.of(key), key, 1, false, false, fault);
    }

    YamlNode aliased() {
        return new YamlNode(content, key, size, merge, true, fault);
    }

    Value value() {
        if (fault != null) {
            throw new DataException(fault, -1);
        }
        return content;
    }
}
