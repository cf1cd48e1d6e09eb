package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the language itself is made of. Most of it is declared here for the type checker only: compile passes rewrite the
 * calls or the evaluator answers them.
 */
final class Language {
    private static final String UNDEFINED = "<undefined>";

    private Language() {}

    /** Unifies two terms. */
    @Builtin(name = "eq", signature = "(any, any) => boolean", infix = "=")
    static boolean unify(Value left, Value right) {
        throw rewritten("eq");
    }

    /** Declares the variables of the left side and unifies both sides. */
    @Builtin(name = "assign", signature = "(any, any) => boolean", infix = ":=")
    static boolean assign(Value left, Value right) {
        throw rewritten("assign");
    }

    /** Hands a line of text to whoever watches the evaluation. */
    @Builtin(name = "print", signature = "(...any)")
    static void print(Value... values) {
        throw rewritten("print");
    }

    /** What print is rewritten to: a set of results for each argument, empty when it is undefined. */
    @Builtin(name = "internal.print", signature = "(array[set[any]])")
    static void printSets(Arr values) {
        throw rewritten("internal.print");
    }

    /** Marks the case of a test that iterates over several. */
    @Builtin(name = "internal.test_case", signature = "(array[any])")
    static void testCase(Arr values) {
        throw rewritten("internal.test_case");
    }

    @Builtin(
            name = "rego.metadata.chain",
            signature = "() => chain: array[any]",
            description = "Returns the chain of metadata for the active rule.\nOrdered starting at the active rule, "
                    + "going outward to the most distant node in its package ancestry.\nA chain entry is a JSON "
                    + "document with two members: \"path\", an array representing the path of the node; and "
                    + "\"annotations\", a JSON document containing the annotations declared for the node.\nThe "
                    + "first entry in the chain always points to the active rule, even if it has no declared "
                    + "annotations (in which case the \"annotations\" member is not present).",
            parameters = {
                "each array entry represents a node in the path ancestry (chain) of the active rule that "
                        + "also has declared annotations"
            })
    static Arr metadataChain() {
        throw outsideOfRules("rego.metadata.chain");
    }

    @Builtin(
            name = "rego.metadata.rule",
            signature = "() => output: any",
            description = "Returns annotations declared for the active rule and using the _rule_ scope.",
            parameters = {"\"rule\" scope annotations for this rule; empty object if no annotations exist"})
    static Value metadataRule() {
        throw outsideOfRules("rego.metadata.rule");
    }

    /** Reports whether a collection holds a value. */
    @Builtin(name = "internal.member_2", signature = "(any, any) => boolean", infix = "in")
    static boolean member(Value value, Value collection) {
        return switch (collection) {
            case Arr array -> holds(array, value);
            case SetValue set -> set.contains(value);
            case Obj object -> holds(object, value);
            case Null none -> false;
            case Bool scalar -> false;
            case Num scalar -> false;
            case Str scalar -> false;
        };
    }

    private static boolean holds(Arr array, Value value) {
        for (Value item : array) {
            if (item.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Obj object, Value value) {
        for (int i = 0; i < object.size(); i++) {
            if (object.valueAt(i).equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether a collection holds a value under a key. */
    @Builtin(name = "internal.member_3", signature = "(any, any, any) => boolean", infix = "in")
    static boolean memberWithKey(Value key, Value value, Value collection) {
        return value.equals(at(key, collection));
    }

    // OPA: the keys of a set are its members.
    private static @Nullable Value at(Value key, Value collection) {
        return switch (collection) {
            case Arr array -> item(array, key);
            case Obj object -> object.get(key);
            case SetValue set -> set.contains(key) ? key : null;
            case Null none -> null;
            case Bool scalar -> null;
            case Num scalar -> null;
            case Str scalar -> null;
        };
    }

    private static @Nullable Value item(Arr array, Value key) {
        BigInteger index = key instanceof Num number ? number.toBigInteger() : null;
        if (index == null || index.signum() < 0 || index.bitLength() > 31) {
            return null;
        }
        int at = index.intValue();
        return at < array.size() ? array.get(at) : null;
    }

    /** Joins the parts of a template string: text, and a set of results for each expression. */
    @Builtin(name = "internal.template_string", signature = "(array[any]) => string")
    static String templateString(Arr parts) {
        StringBuilder out = new StringBuilder();
        for (Value part : parts) {
            out.append(rendered(part));
        }
        return out.toString();
    }

    private static String rendered(Value part) {
        if (!(part instanceof SetValue results)) {
            return text(part);
        }
        return switch (results.size()) {
            case 0 -> UNDEFINED;
            case 1 -> text(results.memberAt(0));
            default -> throw BuiltinException.conflict("template-strings must not produce multiple outputs");
        };
    }

    private static String text(Value value) {
        return value instanceof Str string ? string.text() : value.toString();
    }

    /** In rules the answer takes the place of the call; only queries make one. */
    private static BuiltinException outsideOfRules(String name) {
        return BuiltinException.failure("the " + name + " function must only be called within the scope of a rule");
    }

    private static IllegalStateException rewritten(String name) {
        return new IllegalStateException(name + " is never called: it is part of the language");
    }
}
