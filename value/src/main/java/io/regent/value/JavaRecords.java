package io.regent.value;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as instances of Java types: records by their components, collections by their type arguments. */
final class JavaRecords {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private JavaRecords() {}

    @SuppressWarnings("unchecked")
    static <T> @Nullable T to(Value value, Class<T> type) {
        return (T) BOXES.getOrDefault(type, type).cast(convert(value, type));
    }

    private static @Nullable Object convert(Value value, Type type) {
        Class<?> raw = type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : type instanceof Class<?> plain ? plain : Object.class;
        if (raw == Optional.class) {
            return value instanceof Null ? Optional.empty() : Optional.ofNullable(convert(value, argument(type, 0)));
        }
        if (raw == Object.class) {
            return JavaValues.to(value);
        }
        if (raw.isInstance(value)) {
            return value;
        }
        if (value instanceof Null) {
            return absent(raw);
        }
        return present(value, raw, type);
    }

    private static @Nullable Object absent(Class<?> raw) {
        if (raw.isPrimitive()) {
            throw new IllegalArgumentException("no " + raw + " from null");
        }
        return null;
    }

    private static Object present(Value value, Class<?> raw, Type type) {
        Object converted = switch (value) {
            case Bool b -> b.isTrue();
            case Num n -> number(n, BOXES.getOrDefault(raw, raw));
            case Str s -> text(s.text(), raw);
            case Arr a -> list(a, raw, argument(type, 0));
            case SetValue s -> list(s, raw, argument(type, 0));
            case Obj o -> raw.isRecord() ? record(o, raw) : map(o, argument(type, 0), argument(type, 1));
            case Null n -> null;
        };
        if (converted == null || !BOXES.getOrDefault(raw, raw).isInstance(converted)) {
            throw new IllegalArgumentException("no " + raw.getName() + " from " + value.typeName());
        }
        return converted;
    }

    private static @Nullable Object number(Num number, Class<?> raw) {
        try {
            return switch (raw.getName()) {
                case "java.lang.Integer" -> number.toBigDecimal().intValueExact();
                case "java.lang.Long" -> number.toBigDecimal().longValueExact();
                case "java.lang.Short" -> number.toBigDecimal().shortValueExact();
                case "java.lang.Byte" -> number.toBigDecimal().byteValueExact();
                case "java.lang.Double" -> number.doubleValue();
                case "java.lang.Float" -> (float) number.doubleValue();
                case "java.math.BigInteger" -> number.toBigDecimal().toBigIntegerExact();
                case "java.math.BigDecimal" -> number.toBigDecimal();
                default -> JavaValues.to(number);
            };
        } catch (ArithmeticException doesNotFit) {
            throw new IllegalArgumentException("no " + raw.getName() + " from " + number, doesNotFit);
        }
    }

    private static @Nullable Object text(String text, Class<?> raw) {
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + raw.getName() + " named " + text));
        }
        boolean character = (raw == char.class || raw == Character.class) && text.length() == 1;
        return character ? (Object) text.charAt(0) : text;
    }

    private static Object list(Iterable<Value> items, Class<?> raw, Type item) {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(value -> list.add(convert(value, item)));
        return raw.isAssignableFrom(LinkedHashSet.class) && Set.class.isAssignableFrom(raw)
                ? new LinkedHashSet<>(list)
                : list;
    }

    private static Object map(Obj object, Type key, Type value) {
        Map<@Nullable Object, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(object.size());
        object.forEach((k, v) -> map.put(convert(k, key), convert(v, value)));
        return map;
    }

    private static Object record(Obj object, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Function<RecordComponent, @Nullable Object> argument = component -> {
            Value value = object.get(component.getName());
            return convert(value == null ? Null.NULL : value, component.getGenericType());
        };
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(
                    Arrays.stream(components).map(argument).toArray());
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(type.getName() + " refused " + object, refused.getCause());
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(type.getName() + " cannot be constructed", closed);
        }
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}
