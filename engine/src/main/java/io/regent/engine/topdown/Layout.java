package io.regent.engine.topdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which variable lives in which slot of a frame. Grows while a body is prepared; afterwards only read. */
final class Layout {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();

    int size() {
        return names.size();
    }

    String name(int slot) {
        return names.get(slot);
    }

    /** The slot of a variable, made when it is new. */
    int slot(String name) {
        return slots.computeIfAbsent(name, this::add);
    }

    /** The slot of a variable, or null when it has none. */
    @Nullable
    Integer find(String name) {
        return slots.get(name);
    }

    /** A slot for a value that has no name. */
    int unnamed() {
        return slot("__step" + names.size() + "__");
    }

    private int add(String name) {
        names.add(name);
        return names.size() - 1;
    }
}
