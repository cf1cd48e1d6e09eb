package io.regent.engine.topdown;

import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** The keys of a ref below its head. */
final class Path {
    /** A key: an expression when it is known, otherwise a pattern for the keys that are there. */
    record Key(@Nullable Expression known, Pattern pattern) {}

    static final Path EMPTY = new Path(new Key[0]);

    private final Key[] keys;

    Path(Key[] keys) {
        this.keys = keys;
    }

    int size() {
        return keys.length;
    }

    /** The expression of a key, or null when the key is not known. */
    @Nullable
    Expression known(int at) {
        return keys[at].known();
    }

    Pattern pattern(int at) {
        return keys[at].pattern();
    }

    /** Whether every key from {@code from} on is known. */
    boolean isKnown(int from) {
        for (int i = from; i < keys.length; i++) {
            if (keys[i].known() == null) {
                return false;
            }
        }
        return true;
    }

    /** How many keys from {@code from} on are known without a gap. */
    int knownPrefix(int from) {
        int at = from;
        while (at < keys.length && keys[at].known() != null) {
            at++;
        }
        return at - from;
    }

    /** What stands below {@code root} under all keys from {@code from} on, which are known. */
    @Nullable
    Value lookup(Frame frame, Value root, int from) {
        Value at = root;
        for (int i = from; i < keys.length && at != null; i++) {
            Expression key = keys[i].known();
            Value value = key == null ? null : key.value(frame);
            at = value == null ? null : member(at, value);
        }
        return at;
    }

    /** The values of the first {@code count} keys from {@code from} on; null when one is undefined. */
    Value @Nullable [] values(Frame frame, int from, int count) {
        Value[] values = new Value[count];
        for (int i = 0; i < count; i++) {
            Expression key = keys[from + i].known();
            Value value = key == null ? null : key.value(frame);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return values;
    }

    /**
     * What a base document holds under a key.
     */
    // OPA: paths of base documents are texts, so that 1 finds the member "1" and "1" the second item.
    static @Nullable Value baseMember(Value document, Value key) {
        return switch (document) {
            case Obj object -> object.get(key instanceof Num number ? Str.of(number.toString()) : key);
            case Arr array -> array.get(key instanceof Str text ? position(text.text()) : key);
            default -> member(document, key);
        };
    }

    private static Value position(String text) {
        boolean decimal = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return decimal ? Num.of(Long.parseLong(text)) : Null.NULL;
    }

    /** What stands below the base document {@code root} under all keys from {@code from} on, which are known. */
    @Nullable
    Value lookupBase(Frame frame, Value root, int from) {
        Value at = root;
        for (int i = from; i < keys.length && at != null; i++) {
            Expression key = keys[i].known();
            Value value = key == null ? null : key.value(frame);
            at = value == null ? null : baseMember(at, value);
        }
        return at;
    }

    /** What a collection holds under a key; null when nothing. Scalars hold nothing; a set holds its members under themselves. */
    static @Nullable Value member(Value collection, Value key) {
        return switch (collection) {
            case Obj object -> object.get(key);
            case Arr array -> array.get(key);
            case SetValue set -> set.find(key);
            default -> null;
        };
    }
}
