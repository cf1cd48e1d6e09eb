package io.regent.engine.topdown;

import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;

/** The members of any collection by position; scalars have none. The keys of a set are its members. */
final class Members {
    private Members() {}

    static boolean isCollection(Value value) {
        return value instanceof Obj || value instanceof Arr || value instanceof SetValue;
    }

    static int count(Value collection) {
        return switch (collection) {
            case Obj object -> object.size();
            case Arr array -> array.size();
            case SetValue set -> set.size();
            default -> 0;
        };
    }

    static Value key(Value collection, int position) {
        return switch (collection) {
            case Obj object -> object.keyAt(position);
            case Arr array -> Num.of(position);
            case SetValue set -> set.memberAt(position);
            default -> Null.NULL;
        };
    }

    static Value value(Value collection, int position) {
        return switch (collection) {
            case Obj object -> object.valueAt(position);
            case Arr array -> array.get(position);
            case SetValue set -> set.memberAt(position);
            default -> Null.NULL;
        };
    }
}
