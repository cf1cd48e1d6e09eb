package io.regent.rego.ast;

import io.regent.rego.Location;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;

/**
 * A path such as {@code data.a[x]}: a head (a variable, or another term as in {@code f(x)[0]}) and the keys below it.
 *
 * @param parts head first; at least one
 */
public record Ref(List<Term> parts, Location location) implements Term {
    public Ref {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a ref has a head");
        }
    }

    /** {@code head} with {@code path} below it. */
    public static Ref of(Term head, List<Term> path, Location location) {
        List<Term> parts = new ArrayList<>(path.size() + 1);
        parts.add(head);
        parts.addAll(path);
        return new Ref(parts, location);
    }

    public Term head() {
        return parts.get(0);
    }

    /** The keys below the head. */
    public List<Term> path() {
        return parts.subList(1, parts.size());
    }

    public int size() {
        return parts.size();
    }

    /** Whether the head is the variable {@code name}, e.g. {@code input}. */
    public boolean startsWith(String name) {
        return head() instanceof Var var && var.name().equals(name);
    }

    /** The operator's name of a call, e.g. {@code io.jwt.decode} or {@code data.lib.f}. */
    public String dotted() {
        if (parts.size() == 1 && head() instanceof Var var) {
            return var.name();
        }
        StringBuilder name = new StringBuilder(partText(head()));
        for (int i = 1; i < parts.size(); i++) {
            name.append('.').append(partText(parts.get(i)));
        }
        return name.toString();
    }

    private static String partText(Term part) {
        return switch (part) {
            case Var var -> var.name();
            case Constant(Str text, var where) -> text.text();
            default -> part.toString();
        };
    }
}
