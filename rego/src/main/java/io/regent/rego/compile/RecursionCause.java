package io.regent.rego.compile;

import io.regent.rego.RuleGraph;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import io.regent.rego.types.Type;
import io.regent.rego.types.TypeOf;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of a circle of rules which ref may close it, and when. */
final class RecursionCause {
    /** More conditions than these are not spelled out, nor more members of a collection. */
    private static final int CONDITIONS = 2;

    private static final int MEMBERS = 5;

    private final Compilation compilation;
    private final RuleGraph graph;
    private final SourcePaths paths;

    /** A part of a ref and the value it needs. */
    private record Condition(int part, Term term, Term value) {}

    RecursionCause(Compilation compilation) {
        this.compilation = compilation;
        this.graph = compilation.graph();
        this.paths = new SourcePaths(compilation);
    }

    /** The text for the first step of {@code way} that is in doubt. */
    String text(List<Integer> way) {
        for (int i = 1; i < way.size(); i++) {
            int user = way.get(i - 1);
            Doubt doubt = compilation.doubts().get(user).get(way.get(i));
            if (doubt != null) {
                return " (" + text(doubt, user, way.get(i), i > 1) + ")";
            }
        }
        return "";
    }

    private String text(Doubt doubt, int user, int target, boolean named) {
        Ref path = graph.nodes().get(target).path();
        // Beyond the rule's path the ref reads from its value.
        Ref ref = shown(doubt.ref(), Math.min(doubt.ref().size(), path.size()));
        String start = RegoText.of(ref) + (named ? " in " + name(user) : "");
        List<Condition> conditions = conditions(doubt, ref, path);
        if (conditions.isEmpty() || conditions.size() > CONDITIONS || !areMet(doubt, conditions)) {
            return start + " could refer to " + name(target);
        }
        StringBuilder text = new StringBuilder(start).append(" refers to ").append(name(target));
        String separator = " if ";
        for (Condition condition : conditions) {
            String note = note(doubt, user, condition);
            text.append(separator)
                    .append(RegoText.of(condition.term))
                    .append(" is ")
                    .append(RegoText.of(condition.value));
            text.append(note.isEmpty() ? "" : " (" + note + ")");
            separator = " and ";
        }
        return text.toString();
    }

    private String name(int node) {
        return paths.text(graph.nodes().get(node).path());
    }

    private Ref shown(Ref ref, int size) {
        Ref shown = (Ref) paths.term(ref);
        return new Ref(shown.parts().subList(0, size), shown.location());
    }

    /** One condition for each term; none when a term needs two values. */
    private static List<Condition> conditions(Doubt doubt, Ref ref, Ref path) {
        List<Integer> parts = doubt.conditions(path);
        List<Condition> conditions = new ArrayList<>();
        for (int part : parts == null ? List.<Integer>of() : parts) {
            Condition wanted =
                    new Condition(part, ref.parts().get(part), path.parts().get(part));
            Condition same = sameTerm(conditions, wanted);
            if (same == null) {
                conditions.add(wanted);
            } else if (TermOrder.compare(same.value, wanted.value) != 0) {
                return List.of();
            }
        }
        return conditions;
    }

    private static @Nullable Condition sameTerm(List<Condition> conditions, Condition wanted) {
        for (Condition condition : conditions) {
            if (TermOrder.compare(condition.term, wanted.term) == 0) {
                return condition;
            }
        }
        return null;
    }

    /** Whether nothing known of the variables rules the conditions out. */
    private boolean areMet(Doubt doubt, List<Condition> conditions) {
        for (Condition condition : conditions) {
            Value wanted = Constants.of(condition.value);
            if (doubt.ref().parts().get(condition.part) instanceof Var variable
                    && wanted != null
                    && !mayBe(origin(doubt, variable), wanted)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBe(@Nullable Origin origin, Value wanted) {
        return switch (origin) {
            case Origin.Collection(Value collection) -> membersOf(collection).contains(wanted);
            case Origin.Result(String builtin, Type type) ->
                type == null || KnownValues.members(wanted) != null || admits(type, TypeOf.value(wanted));
            case null, default -> true;
        };
    }

    private static boolean admits(Type type, Type scalar) {
        return type.equals(scalar)
                || type instanceof Type.AnyType any
                        && (any.isEverything() || any.of().contains(scalar));
    }

    private static List<Value> membersOf(Value collection) {
        List<Value> members = KnownValues.members(collection);
        return members == null ? List.of() : members;
    }

    private @Nullable Origin origin(Doubt doubt, Var variable) {
        return new Origins(compilation.capabilities(), doubt.user(), doubt.index()).of(variable);
    }

    /** Where the term of a condition gets its value, if that is known. */
    private String note(Doubt doubt, int user, Condition condition) {
        Term written = doubt.ref().parts().get(condition.part);
        if (written instanceof Ref ref) {
            return ref.startsWith(Roots.DATA) ? "rule values aren't known at compile time" : "";
        }
        String term = RegoText.of(condition.term);
        return switch (written instanceof Var variable ? origin(doubt, variable) : null) {
            case null -> "";
            case Origin.Input(Ref path) -> term + " comes from " + paths.text(path);
            case Origin.Document(Ref path) ->
                term + " comes from rule " + RegoText.of(path) + ", whose value isn't known at compile time";
            case Origin.Collection(Value collection) -> term + " is one of " + list(collection);
            case Origin.Result(String builtin, Type type) -> term + " is computed by " + builtin;
            case Origin.HeadKey() -> term + " is a key of " + name(user);
            case Origin.Argument() -> term + " is an argument of " + name(user);
        };
    }

    private static String list(Value collection) {
        int members = membersOf(collection).size();
        return members > MEMBERS ? members + " values" : collection.toString();
    }
}
