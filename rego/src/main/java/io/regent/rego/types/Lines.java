package io.regent.rego.types;

import io.regent.rego.types.FunctionType.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of lines that compare types. When one of the two grows too long, only outlines of long types are shown in both. */
public final class Lines {
    private static final int MAX_LINE = 80;
    private static final int MAX_TYPE = 32;

    private Lines() {}

    /** Two types, each after its label. */
    public static List<String> of(String labelA, Type a, String labelB, Type b) {
        List<String> full = List.of(labelA + a, labelB + b);
        return tooLong(full) ? List.of(labelA + shortened(a), labelB + shortened(b)) : full;
    }

    /** {@code have: (…)} and {@code want: (…)}. */
    public static List<String> of(List<Type> have, List<Parameter> want, @Nullable Type variadic) {
        List<String> full = calls(have, want, variadic, false);
        return tooLong(full) ? calls(have, want, variadic, true) : full;
    }

    private static List<String> calls(
            List<Type> have, List<Parameter> want, @Nullable Type variadic, boolean shortened) {
        List<String> had = new ArrayList<>();
        for (Type type : have) {
            had.add(text(type, shortened));
        }
        List<String> wanted = new ArrayList<>();
        for (Parameter parameter : want) {
            String name = parameter.name().isEmpty() ? "" : parameter.name() + ": ";
            wanted.add(name + text(parameter.type(), shortened));
        }
        if (variadic != null) {
            wanted.add(text(variadic, shortened) + "...");
        }
        return List.of("have: (" + String.join(", ", had) + ")", "want: (" + String.join(", ", wanted) + ")");
    }

    private static boolean tooLong(List<String> lines) {
        for (String line : lines) {
            if (line.length() > MAX_LINE) {
                return true;
            }
        }
        return false;
    }

    private static String text(Type type, boolean shortened) {
        return shortened ? shortened(type) : type.toString();
    }

    private static String shortened(Type type) {
        String text = type.toString();
        return text.length() > MAX_TYPE ? TypeText.outline(type) : text;
    }
}
