package io.regent.rego.ast;

import io.regent.rego.ast.ObjectTerm.Member;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The total order of terms and expressions, by structure; locations do not count.
 *
 * <p>Constants come first, as Rego orders values; then variables, refs, arrays, objects, sets, comprehensions, calls.
 * Collections compare item by item, the shorter one first when all items agree.
 */
public final class TermOrder {
    public static final Comparator<Term> TERMS = TermOrder::compare;

    private TermOrder() {}

    /** The terms sorted, each once. */
    public static List<Term> distinct(List<Term> terms) {
        List<Term> sorted = new ArrayList<>(terms);
        sorted.sort(TERMS);
        List<Term> distinct = new ArrayList<>(sorted.size());
        for (Term term : sorted) {
            if (distinct.isEmpty() || compare(distinct.get(distinct.size() - 1), term) != 0) {
                distinct.add(term);
            }
        }
        return distinct;
    }

    /** The members sorted by key; equal keys stay in their order. */
    public static List<Member> byKey(List<Member> members) {
        List<Member> sorted = new ArrayList<>(members);
        sorted.sort((a, b) -> compare(a.key(), b.key()));
        return sorted;
    }

    /** Members sorted by key, each key once: the last of equal ones counts. */
    public static List<Member> lastByKey(List<Member> sorted) {
        List<Member> last = new ArrayList<>(sorted.size());
        for (Member member : sorted) {
            if (!last.isEmpty() && compare(last.getLast().key(), member.key()) == 0) {
                last.removeLast();
            }
            last.add(member);
        }
        return last.size() == sorted.size() ? sorted : last;
    }

    public static int compare(Term a, Term b) {
        int rank = Integer.compare(rank(a), rank(b));
        return rank != 0 || a == b ? rank : compareSameRank(a, b);
    }

    private static int rank(Term term) {
        return switch (term) {
            case Constant(Value value, var where) -> rank(value);
            case Var v -> 4;
            case Ref r -> 5;
            case ArrayTerm a -> 6;
            case ObjectTerm o -> 7;
            case SetTerm s -> 8;
            case ArrayComprehension c -> 9;
            case ObjectComprehension c -> 10;
            case SetComprehension c -> 11;
            case Call c -> 12;
            case TemplateString t -> 13;
        };
    }

    private static int rank(Value value) {
        return switch (value.kind()) {
            case NULL -> 0;
            case BOOLEAN -> 1;
            case NUMBER -> 2;
            case STRING -> 3;
            case ARRAY -> 6;
            case OBJECT -> 7;
            case SET -> 8;
        };
    }

    private static int compareSameRank(Term a, Term b) {
        return switch (a) {
            case Constant(Value x, var where) when b instanceof Constant(Value y, var there) -> x.compareTo(y);
            case Var x when b instanceof Var y -> x.name().compareTo(y.name());
            case Ref x when b instanceof Ref y -> compareAll(x.parts(), y.parts());
            case ArrayTerm x when b instanceof ArrayTerm y -> compareAll(x.items(), y.items());
            case SetTerm x when b instanceof SetTerm y -> compareAll(x.members(), y.members());
            case ObjectTerm x when b instanceof ObjectTerm y -> compareObjects(x, y);
            case ArrayComprehension x
            when b instanceof ArrayComprehension y -> then(compare(x.head(), y.head()), x.body(), y.body());
            case SetComprehension x
            when b instanceof SetComprehension y -> then(compare(x.head(), y.head()), x.body(), y.body());
            case ObjectComprehension x
            when b instanceof ObjectComprehension y ->
                then(then(compare(x.key(), y.key()), x.value(), y.value()), x.body(), y.body());
            case Call x when b instanceof Call y -> then(compare(x.operator(), y.operator()), x.args(), y.args());
            case TemplateString x when b instanceof TemplateString y -> compareParts(x.parts(), y.parts());
            // A collection that is constant and one that is not: the constant one first.
            default -> Boolean.compare(b instanceof Constant, a instanceof Constant);
        };
    }

    private static int compareAll(List<? extends Term> a, List<? extends Term> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareObjects(ObjectTerm a, ObjectTerm b) {
        int keys = compareAll(keys(a), keys(b));
        return then(keys, values(a), values(b));
    }

    private static List<Term> keys(ObjectTerm object) {
        return object.members().stream().map(Member::key).toList();
    }

    private static List<Term> values(ObjectTerm object) {
        return object.members().stream().map(Member::value).toList();
    }

    private static int then(int order, Term a, Term b) {
        return order != 0 ? order : compare(a, b);
    }

    private static int then(int order, List<? extends Term> a, List<? extends Term> b) {
        return order != 0 ? order : compareAll(a, b);
    }

    private static int then(int order, Body a, Body b) {
        return order != 0 ? order : compare(a, b);
    }

    public static int compare(Body a, Body b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(a.exprs().get(i), b.exprs().get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    public static int compare(Expr a, Expr b) {
        int order = Integer.compare(rank(a.statement()), rank(b.statement()));
        order = order != 0 ? order : Boolean.compare(a.negated(), b.negated());
        order = order != 0 ? order : compareSameRank(a.statement(), b.statement());
        return then(then(order, targets(a), targets(b)), replacements(a), replacements(b));
    }

    private static List<Term> targets(Expr expr) {
        return expr.with().stream().map(With::target).toList();
    }

    private static List<Term> replacements(Expr expr) {
        return expr.with().stream().map(With::value).toList();
    }

    private static int rank(Statement statement) {
        return switch (statement) {
            case Statement.TermStatement t -> 0;
            case Statement.CallStatement c -> 1;
            case Statement.SomeDeclaration s -> 2;
            case Statement.Every e -> 3;
            case Statement.Negation n -> 4;
            case Statement.Logical l -> l.operator() == Statement.Logical.Operator.AND ? 5 : 6;
        };
    }

    private static int compareSameRank(Statement a, Statement b) {
        return switch (a) {
            case Statement.TermStatement x when b instanceof Statement.TermStatement y -> compare(x.term(), y.term());
            case Statement.CallStatement x
            when b instanceof Statement.CallStatement y ->
                then(compare(x.operator(), y.operator()), x.args(), y.args());
            case Statement.SomeDeclaration x
            when b instanceof Statement.SomeDeclaration y -> compareAll(x.symbols(), y.symbols());
            case Statement.Every x when b instanceof Statement.Every y -> compareEvery(x, y);
            case Statement.Negation x when b instanceof Statement.Negation y -> compare(x.body(), y.body());
            case Statement.Logical x
            when b instanceof Statement.Logical y -> then(compare(x.left(), y.left()), x.right(), y.right());
            default -> 0;
        };
    }

    private static int compareEvery(Statement.Every a, Statement.Every b) {
        int order = compareAll(variables(a), variables(b));
        return then(then(order, a.domain(), b.domain()), a.body(), b.body());
    }

    private static List<Term> variables(Statement.Every every) {
        return every.key() == null ? List.of(every.value()) : List.of(every.key(), every.value());
    }

    private static int compareParts(List<TemplateString.Part> a, List<TemplateString.Part> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compare(TemplateString.Part a, TemplateString.Part b) {
        return switch (a) {
            case TemplateString.Text x
            when b instanceof TemplateString.Text y -> x.text().compareTo(y.text());
            case TemplateString.Embedded x when b instanceof TemplateString.Embedded y -> compare(x.expr(), y.expr());
            case TemplateString.Text x -> -1;
            case TemplateString.Embedded x -> 1;
        };
    }
}
