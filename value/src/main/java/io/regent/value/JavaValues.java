package io.regent.value;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain Java objects to values and back, for programs that embed the engine. */
public final class JavaValues {
    private JavaValues() {}

    /**
     * The value of a Java object: null, booleans, numbers, characters and strings, enums by their name, optionals by
     * their content, maps, sets, other iterables, arrays, records by their components and beans by their getters.
     *
     * @throws IllegalArgumentException for anything else, and for NaN and infinities
     */
    public static Value from(@Nullable Object object) {
        return switch (object) {
            case null -> Null.NULL;
            case Value value -> value;
            case Boolean b -> Bool.of(b);
            case Number number -> number(number);
            case CharSequence text -> Str.of(text.toString());
            case Character c -> Str.of(c.toString());
            case Enum<?> constant -> Str.of(constant.name());
            case Optional<?> optional -> from(optional.orElse(null));
            case Map<?, ?> map -> object(map);
            case Set<?> set -> set(set);
            case Iterable<?> items -> array(items);
            default -> object.getClass().isArray() ? array(object) : JavaBeans.from(object);
        };
    }

    /**
     * The Java object of a value: null, {@link Boolean}, {@link Long}, {@link BigInteger}, {@link BigDecimal},
     * {@link String}, {@link List}, {@link Set}, or {@link Map} with string keys where all keys are strings. Collections
     * keep the order of the value.
     */
    public static @Nullable Object to(Value value) {
        return switch (value) {
            case Null n -> null;
            case Bool b -> b.isTrue();
            case Num n -> number(n);
            case Str s -> s.text();
            case Arr a -> addAll(new ArrayList<>(a.size()), a);
            case SetValue s -> addAll(new LinkedHashSet<>(), s);
            case Obj o -> map(o);
        };
    }

    /**
     * The value as an instance of a class: a record, enum, boxed or primitive number, string, collection, {@link Value},
     * or {@link Object} for what {@link #to(Value)} gives.
     *
     * @throws IllegalArgumentException when the value does not fit
     */
    public static <T> @Nullable T to(Value value, Class<T> type) {
        return JavaRecords.to(value, type);
    }

    private static Num number(Number number) {
        return switch (number) {
            case Long n -> Num.of(n);
            case Integer n -> Num.of(n.longValue());
            case Short n -> Num.of(n.longValue());
            case Byte n -> Num.of(n.longValue());
            case BigInteger n -> Num.of(n);
            case BigDecimal n -> Num.parse(n.toString());
            case Float n -> Num.parse(n.toString());
            default -> Num.of(number.doubleValue());
        };
    }

    private static Object number(Num number) {
        if (number.isLong()) {
            return number.longValue();
        }
        BigInteger integer = number.toBigInteger();
        return integer != null && number.toString().matches("-?[0-9]+") ? integer : number.toBigDecimal();
    }

    private static Obj object(Map<?, ?> map) {
        Obj.Builder builder = Obj.builder();
        map.forEach((key, value) -> builder.put(from(key), from(value)));
        return builder.build();
    }

    private static SetValue set(Set<?> items) {
        SetValue.Builder builder = SetValue.builder();
        items.forEach(item -> builder.add(from(item)));
        return builder.build();
    }

    private static Arr array(Iterable<?> items) {
        Arr.Builder builder = Arr.builder();
        items.forEach(item -> builder.add(from(item)));
        return builder.build();
    }

    private static Arr array(Object array) {
        Arr.Builder builder = Arr.builder();
        for (int i = 0; i < Array.getLength(array); i++) {
            builder.add(from(Array.get(array, i)));
        }
        return builder.build();
    }

    private static Map<@Nullable Object, @Nullable Object> map(Obj object) {
        Map<@Nullable Object, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(object.size());
        object.forEach((key, value) -> map.put(to(key), to(value)));
        return map;
    }

    private static Collection<@Nullable Object> addAll(Collection<@Nullable Object> target, Iterable<Value> items) {
        items.forEach(item -> target.add(to(item)));
        return target;
    }
}
