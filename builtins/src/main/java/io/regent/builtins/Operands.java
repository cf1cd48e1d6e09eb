package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Arrays;

/** Arguments narrowed to one kind of value; another kind is an operand error. Called by generated families. */
public final class Operands {
    private Operands() {}

    public static Null nullValue(Value[] args, int index) {
        if (args[index] instanceof Null value) {
            return value;
        }
        throw wrong(args, index, "null");
    }

    public static Bool bool(Value[] args, int index) {
        if (args[index] instanceof Bool value) {
            return value;
        }
        throw wrong(args, index, "boolean");
    }

    public static Num number(Value[] args, int index) {
        if (args[index] instanceof Num value) {
            return value;
        }
        throw wrong(args, index, "number");
    }

    public static Str string(Value[] args, int index) {
        if (args[index] instanceof Str value) {
            return value;
        }
        throw wrong(args, index, "string");
    }

    public static Arr array(Value[] args, int index) {
        if (args[index] instanceof Arr value) {
            return value;
        }
        throw wrong(args, index, "array");
    }

    public static Obj object(Value[] args, int index) {
        if (args[index] instanceof Obj value) {
            return value;
        }
        throw wrong(args, index, "object");
    }

    public static SetValue set(Value[] args, int index) {
        if (args[index] instanceof SetValue value) {
            return value;
        }
        throw wrong(args, index, "set");
    }

    /** The arguments from {@code start} on, for a variadic function. */
    public static Value[] from(Value[] args, int start) {
        return start == 0 ? args : Arrays.copyOfRange(args, start, args.length);
    }

    private static BuiltinException wrong(Value[] args, int index, String wanted) {
        return BuiltinException.operandType(index + 1, wanted, args[index]);
    }
}
