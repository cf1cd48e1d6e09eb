package io.regent.rego.types;

import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
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

/** Values to types. */
public final class TypeOf {
    private TypeOf() {}

    /** The type of a known value. */
    public static Type value(Value value) {
        return switch (value) {
            case Null scalar -> Type.NULL;
            case Bool scalar -> Type.BOOLEAN;
            case Num scalar -> Type.NUMBER;
            case Str scalar -> Type.STRING;
            case Arr array -> array(array);
            case Obj object -> object(object);
            case SetValue set -> set(set);
        };
    }

    private static Type array(Arr array) {
        List<Type> items = new ArrayList<>(array.size());
        for (Value item : array) {
            items.add(value(item));
        }
        return new ArrayType(items, null);
    }

    private static Type object(Obj object) {
        List<Property> properties = new ArrayList<>(object.size());
        for (int i = 0; i < object.size(); i++) {
            properties.add(new Property(object.keyAt(i), value(object.valueAt(i))));
        }
        return new ObjectType(properties, null);
    }

    private static Type set(SetValue set) {
        Type member = Type.UNKNOWN;
        for (Value each : set) {
            member = Union.of(member, value(each));
        }
        return new SetType(member);
    }
}
