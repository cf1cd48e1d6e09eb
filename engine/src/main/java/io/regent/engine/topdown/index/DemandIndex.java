package io.regent.engine.topdown.index;

import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the rules whose demands are met. Immutable once built. */
public final class DemandIndex {
    /** How many subjects are looked at; those that most rules ask about. */
    private static final int MOST_SUBJECTS = 32;

    private final List<SubjectIndex> subjects = new ArrayList<>();
    /** What each rule asks. */
    private final List<List<Asked>> asked = new ArrayList<>();

    /**
     * @param subject the number of the subject
     */
    private record Asked(int subject, Demand demand) {}

    private DemandIndex() {}

    /**
     * An index over rules, which are numbered as they stand in the list.
     *
     * @param isVirtual whether rules may define what a ref into {@code data} reads
     * @param parameters whether constant parameters count
     */
    public static DemandIndex of(List<Rule> rules, Predicate<Ref> isVirtual, boolean parameters) {
        List<Map<Subject, Demand>> read = new ArrayList<>();
        for (Rule rule : rules) {
            read.add(Demands.of(rule, isVirtual, parameters));
        }
        DemandIndex index = new DemandIndex();
        for (Subject subject : mostAsked(read)) {
            index.subjects.add(new SubjectIndex(subject));
        }
        read.forEach(index::add);
        return index;
    }

    private static List<Subject> mostAsked(List<Map<Subject, Demand>> read) {
        Map<Subject, Integer> counts = new LinkedHashMap<>();
        for (Map<Subject, Demand> demands : read) {
            demands.keySet().forEach(subject -> counts.merge(subject, 1, Integer::sum));
        }
        List<Subject> subjects = new ArrayList<>(counts.keySet());
        subjects.sort((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)));
        return subjects.subList(0, Math.min(MOST_SUBJECTS, subjects.size()));
    }

    private void add(Map<Subject, Demand> demands) {
        int rule = asked.size();
        List<Asked> ofRule = new ArrayList<>();
        for (int number = 0; number < subjects.size(); number++) {
            SubjectIndex index = subjects.get(number);
            Demand demand = demands.get(index.subject());
            index.add(rule, demand);
            if (demand != null) {
                ofRule.add(new Asked(number, demand));
            }
        }
        asked.add(ofRule);
    }

    /** Whether it never excludes a rule. */
    public boolean isTrivial() {
        return subjects.isEmpty();
    }

    /** The paths of the base documents that it looks at, and whether they are there. */
    public Map<List<Value>, Boolean> baseReads(Facts facts) {
        Map<List<Value>, Boolean> reads = new LinkedHashMap<>();
        for (SubjectIndex index : subjects) {
            if (index.subject() instanceof Subject.Data data) {
                reads.put(data.keys(), data.value(facts) != null);
            }
        }
        return reads;
    }

    /** The numbers of the rules that can hold, ascending. */
    public int[] lookup(Facts facts) {
        @Nullable Value[] values = new Value[subjects.size()];
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            SubjectIndex index = subjects.get(i);
            values[i] = index.subject().value(facts);
            int count = index.count(values[i]);
            if (count < fewest) {
                fewest = count;
                best = i;
            }
        }
        return met(subjects.get(best).candidates(values[best]), values);
    }

    /** The numbers of the rules that can hold when some documents and all arguments are unknown, ascending. */
    public int[] lookup(Facts facts, Open open) {
        int[] found = new int[asked.size()];
        int count = 0;
        for (int rule = 0; rule < asked.size(); rule++) {
            if (mayBeMet(asked.get(rule), facts, open)) {
                found[count++] = rule;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean mayBeMet(List<Asked> demands, Facts facts, Open open) {
        for (Asked one : demands) {
            Subject subject = subjects.get(one.subject).subject();
            if (!subject.isOpen(open)) {
                Value value = subject.value(facts);
                if (value == null || !one.demand.isMetBy(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int[] met(int[] candidates, @Nullable Value[] values) {
        int count = 0;
        for (int rule : candidates) {
            if (areMet(asked.get(rule), values)) {
                candidates[count++] = rule;
            }
        }
        return count == candidates.length ? candidates : Arrays.copyOf(candidates, count);
    }

    private static boolean areMet(List<Asked> demands, @Nullable Value[] values) {
        for (int i = 0; i < demands.size(); i++) {
            Asked one = demands.get(i);
            Value value = values[one.subject];
            if (value == null || !one.demand.isMetBy(value)) {
                return false;
            }
        }
        return true;
    }
}
