package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A set or object while rules add members to it. */
final class MemberDocument {
    private sealed interface Node {
        Term term();
    }

    private record Leaf(Term term) implements Node {}

    private record Members(TreeSet<Term> terms) implements Node {
        @Override
        public Term term() {
            return Terms.folded(new SetTerm(List.copyOf(terms), Location.NONE));
        }
    }

    private record Entries(TreeMap<Term, Node> nodes) implements Node {
        @Override
        public Term term() {
            List<ObjectTerm.Member> members = new ArrayList<>();
            nodes.forEach((key, node) -> members.add(new ObjectTerm.Member(key, node.term())));
            return Terms.folded(new ObjectTerm(members, Location.NONE));
        }
    }

    private final Node root;
    private final List<List<Term>> paths = new ArrayList<>();

    /**
     * @param set whether the document is a set, not an object
     */
    MemberDocument(boolean set) {
        this.root = set ? members() : entries();
    }

    private static Members members() {
        return new Members(new TreeSet<>(Terms::compare));
    }

    private static Entries entries() {
        return new Entries(new TreeMap<>(Terms::compare));
    }

    /**
     * Adds a value under keys, or a member to the set under keys; returns whether that does not contradict what was added
     * before.
     */
    boolean add(List<Term> keys, Term value, boolean member) {
        if (root instanceof Members set) {
            set.terms.add(value);
            return true;
        }
        for (List<Term> path : paths) {
            if (path.size() < keys.size() && Terms.hasPrefix(keys, path)) {
                return false;
            }
        }
        paths.add(keys);
        Node at = root;
        for (Term key : keys.subList(0, keys.size() - 1)) {
            if (!(at instanceof Entries object)) {
                return false;
            }
            at = object.nodes.computeIfAbsent(key, each -> entries());
        }
        return at instanceof Entries object && put(object.nodes, keys.getLast(), value, member);
    }

    private static boolean put(Map<Term, Node> object, Term key, Term value, boolean member) {
        Node before = object.get(key);
        if (member) {
            Node set = before == null ? members() : before;
            object.put(key, set);
            if (set instanceof Members own) {
                own.terms.add(value);
            }
            return set instanceof Members;
        }
        object.putIfAbsent(key, new Leaf(value));
        return before == null || Terms.areEqual(before.term(), value);
    }

    Term term() {
        return root.term();
    }
}
