package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Checks of operands that the Java type of a parameter cannot express. Positions count from 1. */
final class Expect {
    private Expect() {}

    /** An integer of any size; {@code 2.0} and {@code 1e3} are integers. */
    static BigInteger integer(int position, Value value) {
        if (!(value instanceof Num number)) {
            throw BuiltinException.operandType(position, "integer", value);
        }
        BigInteger integer = number.toBigInteger();
        if (integer == null) {
            throw notInteger(position);
        }
        return integer;
    }

    /** An integer of 64 bits. */
    static long longInteger(int position, Num number) {
        // OPA: numbers written with an exponent never count as integers here.
        String text = number.toString();
        boolean exponent = !number.isLong() && (text.indexOf('e') >= 0 || text.indexOf('E') >= 0);
        Long integer = exponent ? null : number.toLongExact();
        if (integer == null) {
            throw notInteger(position);
        }
        return integer;
    }

    private static BuiltinException notInteger(int position) {
        return BuiltinException.operand(position, "must be integer number but got floating-point number");
    }

    /** The items of an array or the members of a set. */
    static Iterable<Value> items(int position, Value value) {
        if (value instanceof Arr array) {
            return array;
        }
        if (value instanceof SetValue set) {
            return set;
        }
        throw BuiltinException.operandType(position, "one of {set, array}", value);
    }

    /** The strings of an array or set. */
    static List<String> strings(int position, Value collection) {
        List<String> strings = new ArrayList<>();
        for (Value item : items(position, collection)) {
            if (!(item instanceof Str text)) {
                throw containing(position, "strings", collection, item);
            }
            strings.add(text.text());
        }
        return strings;
    }

    /** {@code must be array of numbers but got array containing string}. */
    static BuiltinException containing(int position, String wanted, Value collection, Value item) {
        String kind = collection.typeName();
        return BuiltinException.operand(
                position, "must be " + kind + " of " + wanted + " but got " + kind + " containing " + item.typeName());
    }

    /** Keys given as an array, as a set or as the keys of an object. */
    static Iterable<Value> keys(int position, Value value) {
        if (value instanceof Arr || value instanceof SetValue) {
            return items(position, value);
        }
        if (value instanceof Obj object) {
            return keys(object);
        }
        throw BuiltinException.operandType(position, "one of {object, set, array}", value);
    }

    private static List<Value> keys(Obj object) {
        List<Value> keys = new ArrayList<>(object.size());
        object.forEach((key, value) -> keys.add(key));
        return keys;
    }
}
