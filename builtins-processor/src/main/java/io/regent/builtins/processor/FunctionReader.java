package io.regent.builtins.processor;

import io.regent.rego.types.FunctionType;
import io.regent.rego.types.SignatureException;
import io.regent.rego.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads an annotated method and checks that declaration and Java agree. */
final class FunctionReader {
    private static final String CONTEXT = "io.regent.builtins.BuiltinContext";

    private final ProcessingEnvironment environment;

    FunctionReader(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    Function read(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            throw new InvalidBuiltin("a built-in is a static method that its package sees");
        }
        BuiltinAnnotation annotation = BuiltinAnnotation.of(method, environment.getElementUtils());
        FunctionType type = type(annotation);
        List<? extends VariableElement> parameters = method.getParameters();
        boolean context =
                !parameters.isEmpty() && name(parameters.get(0).asType()).equals(CONTEXT);
        List<? extends VariableElement> operands = context ? parameters.subList(1, parameters.size()) : parameters;
        return new Function(
                annotation.text("name"),
                method.getSimpleName().toString(),
                annotation.text("signature"),
                type,
                context,
                operands(operands, type, method.isVarArgs()),
                result(method, type, annotation.flag("relation")),
                annotation.text("description"),
                parameters(annotation, type),
                annotation.texts("categories"),
                annotation.text("infix"),
                annotation.flag("relation"),
                annotation.flag("nondeterministic"),
                annotation.flag("deprecated"));
    }

    private static FunctionType type(BuiltinAnnotation annotation) {
        try {
            return FunctionType.parse(annotation.text("signature"));
        } catch (SignatureException wrong) {
            throw new InvalidBuiltin("the signature does not parse: " + wrong.getMessage());
        }
    }

    private static List<String> parameters(BuiltinAnnotation annotation, FunctionType type) {
        List<String> texts = annotation.texts("parameters");
        int wanted = type.arity() + (type.result() == null ? 0 : 1);
        if (!texts.isEmpty() && texts.size() != wanted) {
            throw new InvalidBuiltin(
                    "`parameters` has " + texts.size() + " texts, the signature " + wanted + " places");
        }
        return texts;
    }

    private List<JavaKind> operands(List<? extends VariableElement> operands, FunctionType type, boolean varArgs) {
        int fixed = varArgs ? operands.size() - 1 : operands.size();
        if (varArgs != (type.variadic() != null)) {
            throw new InvalidBuiltin("`Value...` in Java and `...` in the signature belong together");
        }
        if (fixed != type.arity()) {
            throw new InvalidBuiltin("the signature has " + type.arity() + " parameters, the method " + fixed);
        }
        if (varArgs && kind(((ArrayType) operands.get(fixed).asType()).getComponentType()) != JavaKind.VALUE) {
            throw new InvalidBuiltin("further arguments are `Value...`");
        }
        List<JavaKind> kinds = new ArrayList<>();
        for (int i = 0; i < fixed; i++) {
            kinds.add(operand(operands.get(i), type.parameterTypes().get(i)));
        }
        return kinds;
    }

    private JavaKind operand(VariableElement parameter, Type type) {
        JavaKind kind = kind(parameter.asType());
        if (kind == null || !kind.isValue() || !kind.fits(type)) {
            throw new InvalidBuiltin("parameter " + parameter + " cannot take " + type);
        }
        return kind;
    }

    private @Nullable JavaKind result(ExecutableElement method, FunctionType type, boolean relation) {
        Type result = type.resultType();
        TypeMirror returned = method.getReturnType();
        if (returned.getKind() == TypeKind.VOID) {
            if (result != null) {
                throw new InvalidBuiltin("the signature has a result, the method none");
            }
            return null;
        }
        JavaKind kind = kind(returned);
        boolean fits = kind != null && (relation ? kind == JavaKind.ITERABLE : result != null && kind.fits(result));
        if (!fits) {
            throw new InvalidBuiltin("the method's result is not " + (relation ? "an Iterable of values" : result));
        }
        return kind;
    }

    private @Nullable JavaKind kind(TypeMirror type) {
        return JavaKind.of(name(type));
    }

    /** The qualified name without annotations and type arguments. */
    private String name(TypeMirror type) {
        TypeMirror erased = environment.getTypeUtils().erasure(type);
        return erased.getKind() == TypeKind.DECLARED
                ? environment.getTypeUtils().asElement(erased).toString()
                : erased.getKind().toString().toLowerCase(Locale.ROOT);
    }
}
