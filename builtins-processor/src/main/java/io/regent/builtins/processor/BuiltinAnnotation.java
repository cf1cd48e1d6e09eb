package io.regent.builtins.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The members of a {@code @Builtin}, read without the annotation's class, which is compiled together with its uses. */
final class BuiltinAnnotation {
    private final Map<String, Object> members = new HashMap<>();

    private BuiltinAnnotation(AnnotationMirror mirror, Elements elements) {
        elements.getElementValuesWithDefaults(mirror)
                .forEach((member, value) -> members.put(member.getSimpleName().toString(), value.getValue()));
    }

    static BuiltinAnnotation of(ExecutableElement method, Elements elements) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals("io.regent.builtins.Builtin")) {
                return new BuiltinAnnotation(mirror, elements);
            }
        }
        throw new InvalidBuiltin("the annotation is missing");
    }

    String text(String member) {
        return String.valueOf(present(member));
    }

    boolean flag(String member) {
        return Boolean.TRUE.equals(present(member));
    }

    List<String> texts(String member) {
        return present(member) instanceof List<?> list
                ? list.stream()
                        .map(item -> item instanceof AnnotationValue value ? String.valueOf(value.getValue()) : "")
                        .toList()
                : List.of();
    }

    private Object present(String member) {
        @Nullable Object value = members.get(member);
        if (value == null) {
            throw new InvalidBuiltin("`" + member + "` is missing");
        }
        return value;
    }
}
