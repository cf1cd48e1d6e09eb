package io.regent.engine.load;

import io.regent.engine.PolicyFile;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;

/** What files gave: base documents merged, and policies in the order they were found. */
public record Loaded(Obj data, List<PolicyFile> policies) {
    public Loaded {
        policies = List.copyOf(policies);
    }

    /** These documents joined with {@code base}, which gives way where both define a value. */
    public Obj over(Obj base) {
        return over(base, data);
    }

    private static Obj over(Obj base, Obj top) {
        Obj joined = base;
        for (int i = 0; i < top.size(); i++) {
            Value key = top.keyAt(i);
            Value value = top.valueAt(i);
            joined = joined.with(
                    key, base.get(key) instanceof Obj below && value instanceof Obj above ? over(below, above) : value);
        }
        return joined;
    }
}
