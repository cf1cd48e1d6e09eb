package io.regent.rego.types.check;

import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Terms in error messages: as text, and as JSON of the form {@code {"type": "var", "value": "x"}}. */
final class TermWriter {
    private final UnaryOperator<String> sourceNames;

    /** Writes variables under the names that {@code sourceNames} gives for them. */
    TermWriter(UnaryOperator<String> sourceNames) {
        this.sourceNames = sourceNames;
    }

    String text(Term term) {
        return switch (term) {
            case Constant constant -> constant.value().toString();
            case Var var -> name(var);
            case Ref ref -> text(ref.parts());
            case ArrayTerm array -> "[" + joined(array.items()) + "]";
            case SetTerm set -> set.members().isEmpty() ? "set()" : "{" + joined(set.members()) + "}";
            case ObjectTerm object -> "{" + joinedMembers(object) + "}";
            default -> term.location().text();
        };
    }

    /** A ref, or the beginning of one. */
    String text(List<Term> parts) {
        StringBuilder out = new StringBuilder(text(parts.get(0)));
        for (Term part : parts.subList(1, parts.size())) {
            if (part instanceof Constant constant && constant.value() instanceof Str key && isName(key.text())) {
                out.append('.').append(key.text());
            } else {
                out.append('[').append(text(part)).append(']');
            }
        }
        return out.toString();
    }

    // OPA: keywords are written in brackets, as they could not be read otherwise.
    private static boolean isName(String key) {
        if (key.isEmpty() || Character.isDigit(key.charAt(0)) || KEYWORDS.contains(key)) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '_' && !(c < 128 && Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return true;
    }

    private static final Set<String> KEYWORDS = Set.of(
            "as",
            "default",
            "else",
            "false",
            "if",
            "in",
            "contains",
            "every",
            "import",
            "not",
            "null",
            "package",
            "some",
            "true",
            "with");

    private String name(Var var) {
        return var.isWildcard() ? "_" : sourceNames.apply(var.name());
    }

    private String joined(List<Term> terms) {
        List<String> texts = new ArrayList<>(terms.size());
        for (Term term : terms) {
            texts.add(text(term));
        }
        return String.join(", ", texts);
    }

    private String joinedMembers(ObjectTerm object) {
        List<String> texts = new ArrayList<>();
        for (ObjectTerm.Member member : object.members()) {
            texts.add(text(member.key()) + ": " + text(member.value()));
        }
        return String.join(", ", texts);
    }

    Value json(Term term) {
        return switch (term) {
            case Constant constant -> tagged(constant.value());
            case Var var -> tagged("var", Str.of(name(var)));
            case Ref ref -> tagged("ref", json(ref.parts()));
            case ArrayTerm array -> tagged("array", json(array.items()));
            case SetTerm set -> tagged("set", json(set.members()));
            case ObjectTerm object -> tagged("object", members(object));
            default -> tagged("string", Str.of(text(term)));
        };
    }

    Arr json(List<Term> terms) {
        Arr.Builder items = Arr.builder();
        for (Term term : terms) {
            items.add(json(term));
        }
        return items.build();
    }

    private Arr members(ObjectTerm object) {
        Arr.Builder items = Arr.builder();
        for (ObjectTerm.Member member : object.members()) {
            items.add(Arr.of(json(member.key()), json(member.value())));
        }
        return items.build();
    }

    private static Value tagged(String type, Value value) {
        return Obj.builder().put("type", Str.of(type)).put("value", value).build();
    }

    private static Value tagged(Value value) {
        return tagged(value.typeName(), plain(value));
    }

    /** A value as the reference writes it inside of a term. */
    static Value plain(Value value) {
        return switch (value) {
            // OPA: null has no JSON of its own.
            case Null none -> Obj.EMPTY;
            case Bool scalar -> scalar;
            case Num scalar -> scalar;
            case Str scalar -> scalar;
            case Arr array -> items(array);
            case SetValue set -> items(set);
            case Obj object -> members(object);
        };
    }

    private static Value items(Iterable<Value> values) {
        Arr.Builder items = Arr.builder();
        for (Value item : values) {
            items.add(tagged(item));
        }
        return items.build();
    }

    private static Value members(Obj object) {
        Arr.Builder items = Arr.builder();
        for (int i = 0; i < object.size(); i++) {
            items.add(Arr.of(tagged(object.keyAt(i)), tagged(object.valueAt(i))));
        }
        return items.build();
    }
}
