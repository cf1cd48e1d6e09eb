package io.regent.rego.types;

import io.regent.rego.types.FunctionType.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of lines that compare types. When one of the two grows too long, both only show what differs. */
public final class Lines {
    private static final int MAX_LINE = 80;

    private Lines() {}

    /** Two types, each after its label. */
    public static List<String> of(String labelA, Type a, String labelB, Type b) {
        List<String> full = List.of(labelA + a, labelB + b);
        if (!tooLong(full)) {
            return full;
        }
        Contrast contrast = Contrast.of(a, b);
        return List.of(labelA + contrast.left(), labelB + contrast.right());
    }

    /** {@code have: (…)} and {@code want: (…)}. */
    public static List<String> of(List<Type> have, List<Parameter> want, @Nullable Type variadic) {
        List<String> full = calls(have, want, variadic);
        return tooLong(full) ? contrasted(have, want, variadic) : full;
    }

    private static List<String> calls(List<?> have, List<?> want, @Nullable Type variadic) {
        List<String> wanted = texts(want);
        if (variadic != null) {
            wanted.add(variadic + "...");
        }
        return List.of("have: (" + String.join(", ", texts(have)) + ")", "want: (" + String.join(", ", wanted) + ")");
    }

    private static List<String> texts(List<?> items) {
        List<String> texts = new ArrayList<>(items.size());
        for (Object item : items) {
            texts.add(item.toString());
        }
        return texts;
    }

    private static List<String> contrasted(List<Type> have, List<Parameter> want, @Nullable Type variadic) {
        List<String> had = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < have.size(); i++) {
            had.add(contrasted(have.get(i), i < want.size() ? want.get(i).type() : null));
        }
        for (int i = 0; i < want.size(); i++) {
            wanted.add(contrasted(i < have.size() ? have.get(i) : null, want.get(i)));
        }
        return calls(had, wanted, variadic);
    }

    private static String contrasted(Type have, @Nullable Type want) {
        return want == null || Unification.possible(have, want)
                ? Contrast.abbreviated(have)
                : Contrast.of(have, want).left();
    }

    private static String contrasted(@Nullable Type have, Parameter want) {
        return have == null || Unification.possible(have, want.type())
                ? Contrast.abbreviated(want)
                : want.named(Contrast.of(have, want.type()).right());
    }

    private static boolean tooLong(List<String> lines) {
        for (String line : lines) {
            if (line.length() > MAX_LINE) {
                return true;
            }
        }
        return false;
    }
}
