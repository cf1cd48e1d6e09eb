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
import org.jspecify.annotations.Nullable;

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
    static long longInteger(int position, Value value) {
        if (!(value instanceof Num number)) {
            throw BuiltinException.operandType(position, "number", value);
        }
        Long integer = plainLong(number);
        if (integer == null) {
            throw notInteger(position);
        }
        return integer;
    }

    /** The integer of 64 bits that is written without exponent, such as {@code 2} and {@code 2.0}; otherwise null. */
    static @Nullable Long plainLong(Num number) {
        if (number.isLong()) {
            return number.longValue();
        }
        // OPA: numbers written with an exponent never count as integers here.
        String text = number.toString();
        return text.indexOf('e') >= 0 || text.indexOf('E') >= 0 ? null : number.toLongExact();
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
            return object.keys();
        }
        throw BuiltinException.operandType(position, "one of {object, set, array}", value);
    }
}
