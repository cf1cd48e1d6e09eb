package io.regent.rego.ast;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Terms without variables, as values. */
public final class Constants {
    private Constants() {}

    /** The value of a term that holds no variables, refs, calls or comprehensions; else null. */
    public static @Nullable Value of(Term term) {
        return switch (term) {
            case Constant constant -> constant.value();
            case ArrayTerm array -> array(array);
            case SetTerm set -> set(set);
            case ObjectTerm object -> object(object);
            default -> null;
        };
    }

    private static @Nullable Value array(ArrayTerm array) {
        Arr.Builder items = Arr.builder();
        for (Term item : array.items()) {
            Value value = of(item);
            if (value == null) {
                return null;
            }
            items.add(value);
        }
        return items.build();
    }

    private static @Nullable Value set(SetTerm set) {
        SetValue.Builder members = SetValue.builder();
        for (Term member : set.members()) {
            Value value = of(member);
            if (value == null) {
                return null;
            }
            members.add(value);
        }
        return members.build();
    }

    private static @Nullable Value object(ObjectTerm object) {
        Obj.Builder members = Obj.builder();
        for (ObjectTerm.Member member : object.members()) {
            Value key = of(member.key());
            Value value = of(member.value());
            if (key == null || value == null) {
                return null;
            }
            members.put(key, value);
        }
        return members.build();
    }
}
