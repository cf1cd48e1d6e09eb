package io.regent.engine.topdown.index;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rules can hold for a value of one subject. */
final class SubjectIndex {
    private final Subject subject;
    private final Map<Value, IntList> oneOf = new HashMap<>();
    private final Map<Value, IntList> holding = new HashMap<>();
    /** Rules that ask nothing of the subject. */
    private final IntList free = new IntList();
    /** Rules that ask for a value, whichever, or whose demand has to be tried. */
    private final IntList tried = new IntList();
    /** How many rules are in {@link #holding}. */
    private int holders;

    SubjectIndex(Subject subject) {
        this.subject = subject;
    }

    Subject subject() {
        return subject;
    }

    void add(int rule, @Nullable Demand demand) {
        switch (demand) {
            case null -> free.add(rule);
            case Demand.OneOf(var values) ->
                values.forEach(value -> list(oneOf, value).add(rule));
            case Demand.Holding(var member) -> {
                list(holding, member).add(rule);
                holders++;
            }
            case Demand.Defined any -> tried.add(rule);
            case Demand.Shape shape -> tried.add(rule);
            case Demand.Affixed affixed -> tried.add(rule);
            case Demand.Parts parts -> tried.add(rule);
        }
    }

    private static IntList list(Map<Value, IntList> lists, Value key) {
        return lists.computeIfAbsent(key, unused -> new IntList());
    }

    /** How many rules {@link #candidates} gives at most. */
    int count(@Nullable Value value) {
        return value == null
                ? free.size()
                : free.size()
                        + tried.size()
                        + holders
                        + oneOf.getOrDefault(value, IntList.EMPTY).size();
    }

    /** The rules that the subject does not exclude, ascending; the demands of some still have to be tried. */
    int[] candidates(@Nullable Value value) {
        int[] all = new int[count(value)];
        int end = free.copyTo(all, 0);
        if (value == null) {
            return all;
        }
        end = tried.copyTo(all, end);
        end = oneOf.getOrDefault(value, IntList.EMPTY).copyTo(all, end);
        if (holders > 0) {
            for (Value member : new HashSet<>(members(value))) {
                end = holding.getOrDefault(member, IntList.EMPTY).copyTo(all, end);
            }
        }
        Arrays.sort(all, 0, end);
        return end == all.length ? all : Arrays.copyOf(all, end);
    }

    private static List<Value> members(Value collection) {
        return switch (collection) {
            case SetValue set -> set.toList();
            case Arr array -> array.toList();
            case Obj object -> object.values();
            default -> List.of();
        };
    }
}
