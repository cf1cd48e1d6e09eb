package io.regent.builtins;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Compiled patterns, remembered for the whole process up to a bound. Safe for several threads. */
final class Patterns<K, V> {
    private static final int MAX_ENTRIES = 1024;

    private final ConcurrentHashMap<K, V> entries = new ConcurrentHashMap<>();

    /** What {@code compile} made of {@code key}, now or earlier. Failures are not remembered. */
    V get(K key, Function<? super K, ? extends V> compile) {
        V known = entries.get(key);
        if (known != null) {
            return known;
        }
        V made = compile.apply(key);
        makeRoom();
        entries.put(key, made);
        return made;
    }

    private void makeRoom() {
        Iterator<K> oldest = entries.keySet().iterator();
        while (entries.size() >= MAX_ENTRIES && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
