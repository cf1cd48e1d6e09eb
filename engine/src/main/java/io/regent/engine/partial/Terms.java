package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What partial evaluation asks of terms, and the terms it makes. */
final class Terms {
    static final Ref EQ = new Ref(List.of(var("eq")), Location.NONE);

    private Terms() {}

    static Var var(String name) {
        return new Var(name, Location.NONE);
    }

    static Constant constant(Value value) {
        return new Constant(value, Location.NONE);
    }

    /** {@code a = b}. */
    static Expr equality(Term a, Term b) {
        return new Expr(new CallStatement(EQ, List.of(a, b), Location.NONE), Location.NONE);
    }

    static boolean isEquality(CallStatement call) {
        return call.args().size() == 2
                && isVar(call.operator().head(), "eq")
                && call.operator().size() == 1;
    }

    static boolean isVar(Term term, String name) {
        return term instanceof Var var && var.name().equals(name);
    }

    /** Whether it is the name of a document that everybody sees. */
    static boolean isRoot(String name) {
        return name.equals("data") || name.equals("input");
    }

    static boolean isComprehension(Term term) {
        return term instanceof ArrayComprehension
                || term instanceof SetComprehension
                || term instanceof ObjectComprehension;
    }

    static boolean isScalar(Term term) {
        return term instanceof Constant(Value value, var where) && !isCollection(value);
    }

    static boolean isCollection(Value value) {
        return value instanceof Arr || value instanceof Obj || value instanceof SetValue;
    }

    static boolean isSet(Term term) {
        return term instanceof SetTerm || term instanceof Constant(SetValue set, var where);
    }

    static boolean isFalse(Term term) {
        return term instanceof Constant(Bool truth, var where) && truth.equals(Bool.FALSE);
    }

    /** Whether it holds no variables but those at the heads of refs. */
    static boolean isGround(Term term) {
        return switch (term) {
            case Constant constant -> true;
            case Var var -> false;
            case Ref ref -> areGround(ref.path());
            case ArrayTerm array -> areGround(array.items());
            case SetTerm set -> areGround(set.members());
            case ObjectTerm object ->
                object.members().stream().allMatch(each -> isGround(each.key()) && isGround(each.value()));
            case Call call -> areGround(call.args());
            case ArrayComprehension closure -> variables(closure).isEmpty();
            case SetComprehension closure -> variables(closure).isEmpty();
            case ObjectComprehension closure -> variables(closure).isEmpty();
            case TemplateString template -> variables(template).isEmpty();
        };
    }

    private static boolean areGround(List<Term> terms) {
        for (Term term : terms) {
            if (!isGround(term)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing of it has to be evaluated. */
    static boolean isConstant(Term term) {
        return Constants.of(term) != null;
    }

    /** All names of variables below a node. */
    static Set<String> variables(io.regent.rego.ast.Node node) {
        Set<String> names = new HashSet<>();
        Walk.nodes(node, each -> !(each instanceof Var var) || names.add(var.name()));
        return names;
    }

    /** Whether two terms say the same, however constants are written. */
    static boolean areEqual(Term a, Term b) {
        return compare(a, b) == 0;
    }

    static int compare(Term a, Term b) {
        return TermOrder.compare(folded(a), folded(b));
    }

    /** The term with everything constant in it as constants. */
    static Term folded(Term term) {
        return FOLDING.term(term);
    }

    private static final Rewrite FOLDING = new Rewrite() {
        @Override
        public Term term(Term term) {
            if (term instanceof Constant) {
                return term;
            }
            Value value = Constants.of(term);
            return value == null ? super.term(term) : new Constant(value, term.location());
        }
    };

    /** Whether {@code ref} begins with all of {@code prefix}. */
    static boolean hasPrefix(List<Term> ref, List<Term> prefix) {
        if (prefix.size() > ref.size()) {
            return false;
        }
        for (int i = 0; i < prefix.size(); i++) {
            if (!areEqual(ref.get(i), prefix.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The parts of a ref up to the first variable below its head. */
    static List<Term> groundPrefix(List<Term> parts) {
        int length = 1;
        while (length < parts.size() && isGround(parts.get(length))) {
            length++;
        }
        return parts.subList(0, Math.min(length, parts.size()));
    }

    /** The parts of a ref up to the first below its head that has to be evaluated. */
    static List<Term> constantPrefix(List<Term> parts) {
        int length = 1;
        while (length < parts.size() && isConstant(parts.get(length))) {
            length++;
        }
        return parts.subList(0, Math.min(length, parts.size()));
    }

    /** The list with another term at one place. */
    static List<Term> with(List<Term> terms, int at, Term changed) {
        List<Term> copy = new ArrayList<>(terms);
        copy.set(at, changed);
        return copy;
    }

    /** The items of an array; null for other terms. */
    static @Nullable List<Term> items(Term term) {
        return switch (term) {
            case ArrayTerm array -> array.items();
            case Constant(Arr array, var where) -> items(array);
            default -> null;
        };
    }

    /** The members of a set; null for other terms. */
    static @Nullable List<Term> members(Term term) {
        return switch (term) {
            case SetTerm set -> set.members();
            case Constant(SetValue set, var where) -> items(set);
            default -> null;
        };
    }

    /** The values as terms. */
    static List<Term> items(Iterable<Value> values) {
        List<Term> terms = new ArrayList<>();
        for (Value value : values) {
            terms.add(constant(value));
        }
        return terms;
    }

    /** The members of an object; null for other terms. */
    static @Nullable List<ObjectTerm.Member> pairs(Term term) {
        return switch (term) {
            case ObjectTerm object -> object.members();
            case Constant(Obj object, var where) -> pairs(object);
            default -> null;
        };
    }

    /** The members as terms. */
    static List<ObjectTerm.Member> pairs(Obj object) {
        List<ObjectTerm.Member> members = new ArrayList<>(object.size());
        object.forEach((key, value) -> members.add(new ObjectTerm.Member(constant(key), constant(value))));
        return members;
    }
}
