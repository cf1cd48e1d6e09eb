package io.regent.cli.args;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command was called with: flags with their values, and the rest. */
public final class Arguments {
    private final Map<String, Flag> flags;
    private final Map<String, List<String>> given;
    private final List<String> positional;

    Arguments(Map<String, Flag> flags, Map<String, List<String>> given, List<String> positional) {
        this.flags = flags;
        this.given = given;
        this.positional = List.copyOf(positional);
    }

    /** The arguments that belong to no flag, in order. */
    public List<String> positional() {
        return positional;
    }

    /** Whether the command has this flag at all. */
    public boolean has(Flag flag) {
        return flags.get(flag.name()) == flag;
    }

    /** Whether the flag was given, on the command line or in the environment. */
    public boolean isGiven(String name) {
        flag(name);
        return given.containsKey(name);
    }

    public boolean isOn(String name) {
        return Boolean.parseBoolean(last(name));
    }

    /** The value given last, else the initial one, else null. */
    public @Nullable String textOrNull(String name) {
        return last(name);
    }

    /** The value given last, else the initial one, else the empty string. */
    public String text(String name) {
        String value = last(name);
        return value == null ? "" : value;
    }

    /** All values in order, else the initial ones. */
    public List<String> texts(String name) {
        Flag flag = flag(name);
        List<String> values = given.get(name);
        if (values != null) {
            return values;
        }
        return flag.initial() == null ? List.of() : FlagValues.read(flag, flag.initial());
    }

    /** A number; 0 when it was not given, the nearest when it is beyond 32 bits. */
    public int whole(String name) {
        String value = last(name);
        return value == null ? 0 : Math.clamp(Long.parseLong(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public double decimal(String name) {
        String value = last(name);
        return value == null ? 0 : Double.parseDouble(value);
    }

    /** A duration; zero when it was not given. */
    public Duration duration(String name) {
        String value = last(name);
        return value == null ? Duration.ZERO : Duration.parse(value);
    }

    private @Nullable String last(String name) {
        Flag flag = flag(name);
        List<String> values = given.get(name);
        if (values == null) {
            return flag.initial() == null
                    ? null
                    : FlagValues.read(flag, flag.initial()).get(0);
        }
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    private Flag flag(String name) {
        Flag flag = flags.get(name);
        if (flag == null) {
            throw new IllegalArgumentException("no flag named " + name);
        }
        return flag;
    }
}
