package io.regent.rego.ast;

import io.regent.rego.Location;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
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

    /** A value as it is written: collections as terms whose parts are terms. No text stands behind it. */
    public static Term written(Value value) {
        return switch (value) {
            case Arr array ->
                new ArrayTerm(array.toList().stream().map(Constants::written).toList(), Location.NONE);
            case SetValue set -> {
                List<Term> members = new ArrayList<>();
                set.forEach(member -> members.add(written(member)));
                yield new SetTerm(members, Location.NONE);
            }
            case Obj object -> {
                List<ObjectTerm.Member> members = new ArrayList<>();
                object.forEach((key, each) -> members.add(new ObjectTerm.Member(written(key), written(each))));
                yield new ObjectTerm(members, Location.NONE);
            }
            default -> new Constant(value, Location.NONE);
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
