package io.regent.builtins;

import io.regent.rego.Capabilities;
import io.regent.rego.Location;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A query that is evaluated at a fixed time, with a fixed seed. */
final class FakeContext implements BuiltinContext {
    /** 2024-01-02T03:04:05.000000006Z. */
    static final long NOW = 1704164645000000006L;

    private final long now;
    /** How often {@link #checkCancelled} still lets pass. */
    private long checksLeft;

    private Egress egress = new FakeEgress();
    private Capabilities capabilities = Families.capabilities();
    private final RandomGenerator random = new Random(1);
    private final Map<Object, Object> remembered = new HashMap<>();
    final List<String> printed = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    FakeContext(long now, boolean cancelled) {
        this.now = now;
        this.checksLeft = cancelled ? 0 : Long.MAX_VALUE;
    }

    FakeContext() {
        this(NOW, false);
    }

    /** Lets the query be cancelled after some more checks. */
    FakeContext cancelledAfter(int checks) {
        checksLeft = checks;
        return this;
    }

    @Override
    public long nowNanos() {
        return now;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void checkCancelled() {
        if (checksLeft-- <= 0) {
            throw BuiltinException.cancelled("caller cancelled query execution");
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a key belongs to one kind of value
    public <T> T remember(Object key, Supplier<T> compute) {
        return (T) remembered.computeIfAbsent(key, absent -> compute.get());
    }

    @Override
    public Egress egress() {
        return egress;
    }

    /** Lets the query reach another network. */
    FakeContext through(Egress other) {
        egress = other;
        return this;
    }

    @Override
    public Location location() {
        return Location.NONE;
    }

    /** Lets the query reach these hosts only. */
    FakeContext reaching(String... hosts) {
        capabilities = new Capabilities(Map.of(), Set.of(), Set.of(), Set.of(hosts));
        return this;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Value runtime() {
        return Obj.builder().put("version", Str.of("1.2.3")).build();
    }

    @Override
    public void print(String line) {
        printed.add(line);
    }

    @Override
    public void note(String message) {
        notes.add(message);
    }
}
