package io.regent.engine.topdown.index;

import io.regent.engine.topdown.index.Demand.Affixed;
import io.regent.engine.topdown.index.Demand.Defined;
import io.regent.engine.topdown.index.Demand.Holding;
import io.regent.engine.topdown.index.Demand.OneOf;
import io.regent.engine.topdown.index.Demand.Shape;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads from a rule what it asks of which subject. */
final class Demands {
    private final Predicate<Ref> isVirtual;
    private final Map<String, Subject> aliases = new HashMap<>();
    /** Variables that stand for a constant. */
    private final Map<String, Value> constants = new HashMap<>();

    private final Map<Subject, Demand> found = new LinkedHashMap<>();

    /**
     * @param isVirtual whether rules may define what a ref into {@code data} reads
     */
    private Demands(Predicate<Ref> isVirtual) {
        this.isVirtual = isVirtual;
    }

    /** The strongest demand on each subject. */
    static Map<Subject, Demand> of(Rule rule, Predicate<Ref> isVirtual, boolean parameters) {
        Demands demands = new Demands(isVirtual);
        demands.args(rule, parameters);
        // Aliases first: a variable may be compared before the expression that gives it its value.
        rule.body().exprs().forEach(demands::alias);
        rule.body().exprs().forEach(demands::expression);
        return demands.found;
    }

    private void args(Rule rule, boolean parameters) {
        List<Term> args = rule.head().args();
        for (int i = 0; args != null && i < args.size(); i++) {
            Subject subject = new Subject.Argument(i);
            if (args.get(i) instanceof Var var) {
                aliases.putIfAbsent(var.name(), subject);
            } else if (parameters) {
                equal(subject, args.get(i));
            }
        }
    }

    private void alias(Expr expr) {
        if (isPlain(expr) && expr.statement() instanceof CallStatement call && isEquality(call)) {
            alias(call.args().get(0), call.args().get(1));
            alias(call.args().get(1), call.args().get(0));
        }
    }

    private void alias(Term name, Term value) {
        if (name instanceof Var var && value instanceof Ref ref) {
            Subject subject = ref(ref);
            if (subject != null) {
                aliases.putIfAbsent(var.name(), subject);
            }
        }
    }

    private void expression(Expr expr) {
        if (!isPlain(expr)) {
            return;
        }
        switch (expr.statement()) {
            case TermStatement(Ref ref, var where) -> add(ref(ref), new Defined());
            case CallStatement call when isEquality(call) -> equality(call.args());
            case CallStatement call -> call(call.operator().dotted(), call.args());
            case Logical logical
            when logical.operator() == Logical.Operator.OR -> either(logical.left(), logical.right());
            default -> {}
        }
    }

    /** {@code input.x == 1 or input.x == 2}. */
    private void either(Body left, Body right) {
        Map.Entry<Subject, Demand> first = only(left);
        Map.Entry<Subject, Demand> second = only(right);
        if (first == null || second == null || !first.getKey().equals(second.getKey())) {
            return;
        }
        if (first.getValue() instanceof OneOf(var some) && second.getValue() instanceof OneOf(var others)) {
            Set<Value> values = new HashSet<>(some);
            values.addAll(others);
            add(first.getKey(), new OneOf(values));
        }
    }

    /** The demand of a body that asks one thing; null for others. */
    private Map.@Nullable Entry<Subject, Demand> only(Body body) {
        Demands inside = new Demands(isVirtual);
        inside.aliases.putAll(aliases);
        inside.constants.putAll(constants);
        body.exprs().forEach(inside::expression);
        return inside.found.size() == 1 ? inside.found.entrySet().iterator().next() : null;
    }

    private static boolean isPlain(Expr expr) {
        return !expr.negated() && expr.with().isEmpty();
    }

    private static boolean isEquality(CallStatement call) {
        String name = call.operator().dotted();
        return call.args().size() == 2 && (name.equals("eq") || name.equals("equal") || name.equals("assign"));
    }

    private void equality(List<Term> sides) {
        Subject left = subject(sides.get(0));
        Subject right = subject(sides.get(1));
        if (left != null) {
            equal(left, sides.get(1));
        }
        if (right != null) {
            equal(right, sides.get(0));
        }
        anyMember(sides.get(0), sides.get(1));
        anyMember(sides.get(1), sides.get(0));
        constant(sides.get(0), sides.get(1));
    }

    // OPA: only what follows the assignment profits from it.
    private void constant(Term name, Term value) {
        if (name instanceof Var var && value instanceof Constant constant && isScalar(constant.value())) {
            constants.putIfAbsent(var.name(), constant.value());
        }
    }

    /** {@code input.x[_] == 1}. */
    private void anyMember(Term member, Term wanted) {
        Value value = scalar(wanted);
        if (value != null && member instanceof Ref ref && isOpen(ref.parts().getLast())) {
            List<Term> collection = ref.parts().subList(0, ref.size() - 1);
            add(ref(new Ref(collection, ref.location())), new Holding(value));
        }
    }

    /** Whether a key is not known before the rule runs. */
    private boolean isOpen(Term key) {
        return key instanceof Var var && !aliases.containsKey(var.name()) && !constants.containsKey(var.name());
    }

    /** The scalar that a term stands for; null for other terms. */
    private @Nullable Value scalar(Term term) {
        return switch (term) {
            case Constant(var value, var where) when isScalar(value) -> value;
            case Var var -> constants.get(var.name());
            default -> null;
        };
    }

    private void equal(Subject subject, Term other) {
        switch (other) {
            case Constant(var value, var where) when isScalar(value) -> add(subject, new OneOf(Set.of(value)));
            case Constant(Arr array, var where) -> add(subject, new Shape(array.toList()));
            case ArrayTerm array -> add(subject, new Shape(items(array)));
            case Var var -> add(subject, new Defined());
            default -> {}
        }
    }

    private static List<@Nullable Value> items(ArrayTerm array) {
        List<@Nullable Value> items = new ArrayList<>();
        for (Term item : array.items()) {
            items.add(item instanceof Constant(var value, var where) && isScalar(value) ? value : null);
        }
        return items;
    }

    private static boolean isScalar(Value value) {
        return switch (value) {
            case Arr array -> false;
            case Obj object -> false;
            case SetValue set -> false;
            default -> true;
        };
    }

    private void call(String name, List<Term> args) {
        if (name.equals("internal.member_2") && args.size() == 2) {
            member(args.get(0), args.get(1));
        }
        if (name.equals("glob.match") && args.size() == 3) {
            glob(args.get(0), args.get(1), subject(args.get(2)));
        }
        boolean starts = name.equals("startswith");
        if ((starts || name.equals("endswith")) && args.size() == 2 && scalar(args.get(1)) instanceof Str affix) {
            add(subject(args.get(0)), new Affixed(affix.text(), starts));
        }
    }

    private void member(Term member, Term collection) {
        Set<Value> values = constants(collection);
        if (values != null) {
            add(subject(member), new OneOf(values));
        } else if (member instanceof Constant(var value, var where) && isScalar(value)) {
            add(subject(collection), new Holding(value));
        }
    }

    /** The members of a collection of scalars; null for other terms. */
    private static @Nullable Set<Value> constants(Term collection) {
        return switch (collection) {
            case Constant(SetValue set, var where) -> new HashSet<>(set.toList());
            case Constant(Arr array, var where) -> new HashSet<>(array.toList());
            case Constant(Obj object, var where) -> new HashSet<>(object.values());
            case SetTerm set -> scalars(set.members());
            case ArrayTerm array -> scalars(array.items());
            case ObjectTerm object ->
                scalars(object.members().stream().map(ObjectTerm.Member::value).toList());
            default -> null;
        };
    }

    private static @Nullable Set<Value> scalars(List<Term> terms) {
        Set<Value> values = new HashSet<>();
        for (Term term : terms) {
            if (!(term instanceof Constant(var value, var where))) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private void glob(Term pattern, Term delimiters, @Nullable Subject subject) {
        Set<Value> marks = constants(delimiters);
        if (!(pattern instanceof Constant(Str text, var where)) || marks == null || marks.size() > 1) {
            return;
        }
        String mark = marks.isEmpty() ? "." : marks.iterator().next() instanceof Str one ? one.text() : "";
        if (mark.length() == 1 && Globs.isSimple(text.text())) {
            add(subject, Globs.parts(text.text(), mark.charAt(0)));
        }
    }

    private @Nullable Subject subject(Term term) {
        return switch (term) {
            case Var var -> aliases.get(var.name());
            case Ref ref -> ref(ref);
            default -> null;
        };
    }

    private @Nullable Subject ref(Ref ref) {
        List<Value> keys = new ArrayList<>();
        for (Term key : ref.path()) {
            Value value = scalar(key);
            if (value == null) {
                return null;
            }
            keys.add(value);
        }
        if (ref.startsWith("input")) {
            return new Subject.Input(keys);
        }
        return ref.startsWith("data") && !isVirtual.test(ref) ? new Subject.Data(keys) : null;
    }

    /** INVARIANT: demands of one rule on one subject all have to be met, so any of them may stand for all. */
    private void add(@Nullable Subject subject, Demand demand) {
        if (subject != null) {
            found.merge(subject, demand, (first, second) -> first instanceof Defined ? second : first);
        }
    }
}
