package io.regent.value;

/** The values directly inside a container, by position: items, members, or keys and values in turn. */
final class Children {
    private Children() {}

    static int count(Value container) {
        return switch (container) {
            case Arr array -> array.size();
            case SetValue set -> set.size();
            case Obj object -> 2 * object.size();
            case Null n -> 0;
            case Bool b -> 0;
            case Num n -> 0;
            case Str s -> 0;
        };
    }

    static Value at(Value container, int index) {
        return switch (container) {
            case Arr array -> array.get(index);
            case SetValue set -> set.memberAt(index);
            case Obj object -> index % 2 == 0 ? object.keyAt(index / 2) : object.valueAt(index / 2);
            case Null n -> throw new IllegalArgumentException("no container");
            case Bool b -> throw new IllegalArgumentException("no container");
            case Num n -> throw new IllegalArgumentException("no container");
            case Str s -> throw new IllegalArgumentException("no container");
        };
    }
}
