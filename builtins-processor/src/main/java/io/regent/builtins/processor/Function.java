package io.regent.builtins.processor;

import io.regent.rego.types.FunctionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One annotated method, checked.
 *
 * @param method the Java method's name
 * @param takesContext whether its first parameter is the context
 * @param parameters what Java wants of each argument, the variadic rest left out
 * @param result what Java gives; null for {@code void}
 */
record Function(
        String name,
        String method,
        String signature,
        FunctionType type,
        boolean takesContext,
        List<JavaKind> parameters,
        @Nullable JavaKind result,
        String description,
        List<String> parameterTexts,
        List<String> categories,
        String infix,
        boolean relation,
        boolean nondeterministic,
        boolean deprecated) {}
