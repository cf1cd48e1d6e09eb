package io.regent.rego.types.check;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rewrite;
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
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Terms in error messages: as text, and as JSON of the form {@code {"type": "var", "value": "x"}}. */
final class TermWriter {
    /** How deep what variables stand for is looked up. */
    private static final int MAX_DEPTH = 32;

    private final UnaryOperator<String> sourceNames;
    private @Nullable Body body;
    private @Nullable Map<String, Term> definitions;

    /** Writes variables under the names that {@code sourceNames} gives for them. */
    TermWriter(UnaryOperator<String> sourceNames) {
        this.sourceNames = sourceNames;
    }

    /** From now on terms are those of {@code changed}; its generated variables are written as what they stand for. */
    void within(Body changed) {
        body = changed;
        definitions = null;
    }

    /** A term with the users' names, and without generated variables where that is possible. */
    private Term source(Term term) {
        return new Rewrite() {
            private int depth;

            @Override
            public Term term(Term each) {
                if (!(each instanceof Var var)) {
                    return super.term(each);
                }
                Term definition =
                        depth < MAX_DEPTH && var.isGenerated() ? definitions().get(var.name()) : null;
                if (definition == null) {
                    return new Var(sourceNames.apply(var.name()), var.location());
                }
                depth++;
                Term written = term(definition);
                depth--;
                return written;
            }
        }.term(term);
    }

    private Map<String, Term> definitions() {
        Map<String, Term> known = definitions;
        if (known == null) {
            known = body == null ? Map.of() : Definitions.in(body);
            definitions = known;
        }
        return known;
    }

    String text(Term term) {
        return RegoText.of(source(term));
    }

    /** A ref, or the beginning of one. */
    String text(List<Term> parts) {
        return text(new Ref(parts, Location.NONE));
    }

    /** The parts of a ref as JSON. */
    Arr json(Ref ref) {
        return json(((Ref) source(ref)).parts());
    }

    private static Value json(Term term) {
        return switch (term) {
            case Constant constant -> tagged(constant.value());
            case Var var -> tagged("var", Str.of(var.name()));
            case Ref ref -> tagged("ref", json(ref.parts()));
            case ArrayTerm array -> tagged("array", json(array.items()));
            case SetTerm set -> tagged("set", json(set.members()));
            case ObjectTerm object -> tagged("object", members(object));
            default -> tagged("string", Str.of(RegoText.of(term)));
        };
    }

    private static Arr json(List<Term> terms) {
        Arr.Builder items = Arr.builder();
        for (Term term : terms) {
            items.add(json(term));
        }
        return items.build();
    }

    private static Arr members(ObjectTerm object) {
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
