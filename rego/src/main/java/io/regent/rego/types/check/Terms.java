package io.regent.rego.types.check;

import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at terms without types. */
final class Terms {
    private Terms() {}

    /** The keys up to the first that is no constant. */
    static List<Value> constantPrefix(List<Term> path) {
        List<Value> prefix = new ArrayList<>();
        for (Term key : path) {
            Value constant = Constants.of(key);
            if (constant == null) {
                break;
            }
            prefix.add(constant);
        }
        return prefix;
    }

    /** The value of a constant that is no array, object or set; else null. */
    static @Nullable Value scalar(Term term) {
        return term instanceof Constant constant && !isComposite(constant.value()) ? constant.value() : null;
    }

    private static boolean isComposite(Value value) {
        return value instanceof Arr || value instanceof Obj || value instanceof SetValue;
    }

    // OPA: keys of object types went through JSON, which knows no sets.
    static Value asJson(Value value) {
        return value instanceof SetValue set ? Arr.of(members(set)) : value;
    }

    private static List<Value> members(SetValue set) {
        List<Value> members = new ArrayList<>(set.size());
        for (Value member : set) {
            members.add(asJson(member));
        }
        return members;
    }

    /** An array, object or set that a pass folded into one value as the term it was; other terms as they are. */
    static Term unfolded(Term term) {
        return term instanceof Constant constant ? unfolded(constant.value(), term) : term;
    }

    private static Term unfolded(Value value, Term term) {
        return switch (value) {
            case Arr array -> new ArrayTerm(constants(array, term), term.location());
            case SetValue set -> new SetTerm(constants(set, term), term.location());
            case Obj object -> new ObjectTerm(constants(object, term), term.location());
            default -> term;
        };
    }

    private static List<Term> constants(Iterable<Value> values, Term at) {
        List<Term> terms = new ArrayList<>();
        for (Value value : values) {
            terms.add(new Constant(value, at.location()));
        }
        return terms;
    }

    private static List<ObjectTerm.Member> constants(Obj object, Term at) {
        List<ObjectTerm.Member> members = new ArrayList<>(object.size());
        for (int i = 0; i < object.size(); i++) {
            members.add(new ObjectTerm.Member(
                    new Constant(object.keyAt(i), at.location()), new Constant(object.valueAt(i), at.location())));
        }
        return members;
    }

    /** Whether a term is a ref, or a bare name, of the document {@code data} or {@code input}. */
    static boolean isDocument(Term head) {
        return head instanceof Var var
                && (var.name().equals("data") || var.name().equals("input"));
    }
}
