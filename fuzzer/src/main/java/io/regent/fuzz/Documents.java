package io.regent.fuzz;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random JSON documents with the keys that policies ask for. */
final class Documents {
    static final List<String> KEYS = List.of("a", "b", "c", "d", "e", "k", "0");
    private static final List<String> TEXTS = List.of(
            "", "a", "b", "foo", "foo/bar", "A-b", "é", "10.0.0.1", "10.0.0.0/8", "2024-01-02T03:04:05Z", "1", "a b");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "3", "-1", "1.5", "10", "100", "9007199254740993", "1e3", "0.1", "-0.5");

    private final Dice dice;

    Documents(Dice dice) {
        this.dice = dice;
    }

    /** An object with most of the keys; where the reference keeps documents of its own, there is none. */
    Obj data() {
        Map<Value, Value> members = new HashMap<>();
        for (String key : List.of("d", "e", "k")) {
            members.put(Str.of(key), value(3));
        }
        return Obj.of(members);
    }

    @Nullable
    Value input() {
        if (dice.chance(5)) {
            return null;
        }
        return dice.chance(90) ? object(3, 80) : value(2);
    }

    Value value(int depth) {
        int kind = dice.below(depth <= 0 ? 50 : 100);
        if (kind < 20) {
            return Str.of(dice.one(TEXTS));
        }
        if (kind < 40) {
            return Num.parse(dice.one(NUMBERS));
        }
        if (kind < 50) {
            return kind < 43 ? Null.NULL : Bool.of(kind < 47);
        }
        return kind < 75 ? array(depth - 1) : object(depth - 1, 40);
    }

    private Value array(int depth) {
        List<Value> items = new ArrayList<>();
        for (int i = dice.below(4); i > 0; i--) {
            items.add(value(depth));
        }
        return Arr.of(items);
    }

    private Obj object(int depth, int percent) {
        Map<Value, Value> members = new HashMap<>();
        for (String key : KEYS) {
            if (dice.chance(percent)) {
                members.put(Str.of(key), value(depth - 1));
            }
        }
        return Obj.of(members);
    }
}
