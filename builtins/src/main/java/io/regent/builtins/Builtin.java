package io.regent.builtins;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method a function that Rego can call.
 *
 * <p>The method takes, in order, an optional {@link BuiltinContext} and one parameter for each of the signature's, of a
 * type of {@code io.regent.value}: {@code Value} takes anything, a narrower type such as {@code Str} makes other values
 * an operand error. It returns a {@code Value}, {@code null} for undefined; {@code boolean}, {@code String} and
 * {@code long} are wrapped. A relation returns an {@code Iterable} of its results. A variadic function takes
 * {@code Value...}. The signature and the parameters are checked against each other when the family is compiled.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Builtin {
    /** The name in Rego, e.g. {@code array.concat}. */
    String name();

    /**
     * Parameters and result, e.g. {@code (x: array[any], y: array[any]) => z: array[any]}. Types: {@code null boolean
     * number string any}, {@code array[T]}, {@code array<T, U>} (by position), {@code set[T]}, {@code object[K: V]},
     * {@code object<a: T, b: U>[K: V]}, unions {@code T | U}, and {@code (...any)} for any number of arguments.
     */
    String signature();

    /** What it does, as {@code capabilities} shows it; empty for nothing. */
    String description() default "";

    /** What is said of each parameter and, at the end, of the result; empty for nothing at all. */
    String[] parameters() default {};

    /** The families it is listed under in {@code capabilities}; empty for none but the first part of its name. */
    String[] categories() default {};

    /** Its operator, e.g. {@code +}. */
    String infix() default "";

    /** Whether a call has any number of results. */
    boolean relation() default false;

    /** Whether the same arguments may give another result at another time. */
    boolean nondeterministic() default false;

    /** Whether v1 policies may not call it. */
    boolean deprecated() default false;
}
