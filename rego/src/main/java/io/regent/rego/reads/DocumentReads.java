package io.regent.rego.reads;

import io.regent.rego.CheckedPolicy;
import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a query reads, itself or through rules.
 *
 * @param base paths of base documents, {@code input} and {@code data} first, up to their first variable, sorted
 * @param virtual paths of rules, sorted
 */
public record DocumentReads(List<Ref> base, List<Ref> virtual) {
    public DocumentReads {
        base = List.copyOf(base);
        virtual = List.copyOf(virtual);
    }

    /** What {@code query} reads, as it was parsed. */
    public static DocumentReads of(Body query, CheckedPolicy policy) {
        SortedSet<Term> base = new TreeSet<>(TermOrder.TERMS);
        SortedSet<Term> virtual = new TreeSet<>(TermOrder.TERMS);
        Set<Rule> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Definition> waiting = new ArrayDeque<>();
        List<Ref> reads = RuleReads.ofQuery(query);
        while (true) {
            for (Ref read : shortest(reads)) {
                Ref path = constantStart(read);
                List<Definition> rules = rules(path, policy.rules());
                if (rules.isEmpty()) {
                    base.add(path);
                }
                rules.stream().filter(each -> visited.add(each.rule())).forEach(waiting::add);
            }
            Definition next = waiting.poll();
            if (next == null) {
                return new DocumentReads(refs(base), refs(virtual));
            }
            virtual.add(constantStart(next.path()));
            reads = RuleReads.ofRule(next.rule());
        }
    }

    private static List<Ref> refs(Collection<Term> terms) {
        return terms.stream().map(Ref.class::cast).toList();
    }

    /** Without the paths of which another one is the beginning. */
    private static List<Ref> shortest(Collection<Ref> reads) {
        SortedSet<Term> sorted = new TreeSet<>(TermOrder.TERMS);
        sorted.addAll(reads);
        List<Ref> shortest = new ArrayList<>();
        for (Ref read : refs(sorted)) {
            if (shortest.isEmpty() || !RuleReads.begins(read, shortest.getLast())) {
                shortest.add(read);
            }
        }
        return shortest;
    }

    private static Ref constantStart(Ref ref) {
        int size = 1;
        while (size < ref.size() && ref.parts().get(size) instanceof Constant) {
            size++;
        }
        return size == ref.size() ? ref : new Ref(ref.parts().subList(0, size), ref.location());
    }

    /** The rules at the first place on the path that has any, and those below the whole path. */
    private static List<Definition> rules(Ref path, RuleTree tree) {
        List<Definition> found = new ArrayList<>();
        if (!path.startsWith("data")) {
            return found;
        }
        RuleTree at = tree;
        for (Term part : path.path()) {
            if (!at.definitions().isEmpty() && found.isEmpty()) {
                found.addAll(at.definitions());
            }
            RuleTree below = child(at, part);
            if (below == null) {
                return found;
            }
            at = below;
        }
        addAll(at, found);
        return found;
    }

    private static @Nullable RuleTree child(RuleTree tree, Term part) {
        return part instanceof Constant key ? tree.child(key.value()) : null;
    }

    private static void addAll(RuleTree tree, List<Definition> found) {
        tree.definitions().stream().filter(each -> !found.contains(each)).forEach(found::add);
        tree.children().values().forEach(child -> addAll(child, found));
    }
}
