package io.regent.value;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Objects of records by their components, and of beans by their public getters, as values; classes are looked at once. */
final class JavaBeans {
    private static final ClassValue<List<Property>> PROPERTIES = new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
            return type.isRecord() ? components(type) : getters(type);
        }
    };

    private JavaBeans() {}

    /** A member of the object and the method that gives it. */
    private record Property(Str name, Method getter) {}

    static Obj from(Object bean) {
        List<Property> properties = PROPERTIES.get(bean.getClass());
        if (properties.isEmpty() && !bean.getClass().isRecord()) {
            throw new IllegalArgumentException("no value for an object of " + bean.getClass());
        }
        Obj.Builder builder = Obj.builder();
        for (Property property : properties) {
            builder.put(property.name(), JavaValues.from(get(property.getter(), bean)));
        }
        return builder.build();
    }

    private static Object get(Method getter, Object bean) {
        try {
            return getter.invoke(bean);
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException(getter + " cannot be called", closed);
        } catch (InvocationTargetException failed) {
            throw new IllegalArgumentException(getter + " failed", failed.getCause());
        }
    }

    private static List<Property> components(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.add(new Property(Str.of(component.getName()), open(component.getAccessor())));
        }
        return properties;
    }

    private static List<Property> getters(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        for (Method method : type.getMethods()) {
            boolean candidate = method.getParameterCount() == 0
                    && method.getDeclaringClass() != Object.class
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic();
            String name = candidate ? property(method) : "";
            if (!name.isEmpty()) {
                properties.add(new Property(Str.of(name), open(method)));
            }
        }
        return properties;
    }

    /** The name of the property a method gets, {@code getUserName} and {@code isOpen} being userName and open; or "". */
    private static String property(Method method) {
        String name = method.getName();
        boolean is = name.startsWith("is") && method.getReturnType() == boolean.class;
        boolean get = name.startsWith("get") && method.getReturnType() != void.class;
        String rest = is ? name.substring(2) : get ? name.substring(3) : "";
        if (rest.isEmpty() || !Character.isUpperCase(rest.charAt(0))) {
            return "";
        }
        boolean acronym = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
        return acronym ? rest : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
    }

    /** A method that may be called although its class is not public, where the module allows. */
    private static Method open(Method method) {
        method.trySetAccessible();
        return method;
    }
}
