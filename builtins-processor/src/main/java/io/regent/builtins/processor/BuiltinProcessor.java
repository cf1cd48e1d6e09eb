package io.regent.builtins.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Messager;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Writes {@code XFamily} for every class {@code X} whose methods carry {@code @Builtin}. */
public final class BuiltinProcessor extends AbstractProcessor {
    private static final String ANNOTATION = "io.regent.builtins.Builtin";

    private final Map<String, Element> methodsByName = new HashMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ANNOTATION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            Map<TypeElement, List<ExecutableElement>> methods = new LinkedHashMap<>();
            for (Element method : round.getElementsAnnotatedWith(annotation)) {
                methods.computeIfAbsent((TypeElement) method.getEnclosingElement(), type -> new ArrayList<>())
                        .add((ExecutableElement) method);
            }
            methods.forEach(this::family);
        }
        return false;
    }

    private void family(TypeElement type, List<ExecutableElement> methods) {
        if (type.getNestingKind().isNested()) {
            error("built-ins stand in a top-level class", type);
            return;
        }
        List<Function> functions = new ArrayList<>();
        for (ExecutableElement method : methods) {
            Function function = checked(method);
            if (function != null) {
                functions.add(function);
            }
        }
        // A family that lacks functions would only add confusing errors to those reported.
        if (functions.size() == methods.size()) {
            write(type, functions);
        }
    }

    private @Nullable Function checked(ExecutableElement method) {
        try {
            Function function = new FunctionReader(processingEnv).read(method);
            Element other = methodsByName.putIfAbsent(function.name(), method);
            if (other != null) {
                throw new InvalidBuiltin(function.name() + " is already declared by " + other);
            }
            return function;
        } catch (InvalidBuiltin invalid) {
            error(invalid.getMessage(), method);
            return null;
        }
    }

    private void write(TypeElement type, List<Function> functions) {
        String packageName = processingEnv
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
        String className = type.getSimpleName().toString();
        String text = new FamilyWriter(packageName, className, functions, processingEnv.getElementUtils()).text();
        try (Writer out = processingEnv
                .getFiler()
                .createSourceFile(packageName + "." + className + "Family", type)
                .openWriter()) {
            out.write(text);
        } catch (IOException failure) {
            error("cannot write the family: " + failure, type);
        }
    }

    private void error(@Nullable String message, Element at) {
        Messager messager = processingEnv.getMessager();
        messager.printMessage(Kind.ERROR, String.valueOf(message), at);
    }
}
