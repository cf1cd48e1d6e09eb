package io.regent.builtins.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;

/**
 * The text of a generated family: switches over the functions' indexes with plain static calls, so that starting up
 * loads no lambda and no class whose functions are not called.
 */
final class FamilyWriter {
    private final String packageName;
    private final String className;
    private final List<Function> functions;
    private final Elements elements;
    private final StringBuilder out = new StringBuilder();

    FamilyWriter(String packageName, String className, List<Function> functions, Elements elements) {
        this.packageName = packageName;
        this.className = className;
        this.functions = functions;
        this.elements = elements;
    }

    String text() {
        header();
        names();
        declarations();
        calls();
        if (functions.stream().anyMatch(Function::relation)) {
            relations();
        }
        line("}");
        return out.toString();
    }

    private void header() {
        line("package " + packageName + ";");
        line("");
        for (String imported : imports()) {
            line("import " + imported + ";");
        }
        line("");
        line("/** The functions of {@link " + className + "}. */");
        line("@Generated(\"" + BuiltinProcessor.class.getName() + "\")");
        line("public final class " + className + "Family implements Family {");
    }

    private List<String> imports() {
        List<String> imports = new ArrayList<>();
        for (String name : List.of("BuiltinContext", "Family", "Operands")) {
            if (!packageName.equals("io.regent.builtins")) {
                imports.add("io.regent.builtins." + name);
            }
        }
        imports.add("io.regent.rego.BuiltinDeclaration");
        imports.add("io.regent.rego.types.FunctionType");
        for (String name : List.of("Bool", "Num", "Str", "Value")) {
            imports.add("io.regent.value." + name);
        }
        imports.add("java.util.List");
        imports.add("javax.annotation.processing.Generated");
        imports.add("org.jspecify.annotations.Nullable");
        return imports;
    }

    private void names() {
        line("    private static final List<String> NAMES = List.of(");
        for (int i = 0; i < functions.size(); i++) {
            line("            " + literal(functions.get(i).name()) + (i == functions.size() - 1 ? ");" : ","));
        }
        line("");
        line("    @Override");
        line("    public List<String> names() {");
        line("        return NAMES;");
        line("    }");
    }

    private void declarations() {
        line("");
        line("    @Override");
        line("    public BuiltinDeclaration declaration(int index) {");
        line("        return switch (index) {");
        for (int i = 0; i < functions.size(); i++) {
            line("            case " + i + " -> new BuiltinDeclaration(" + declaration(functions.get(i)) + ");");
        }
        line("            default -> throw new IndexOutOfBoundsException(index);");
        line("        };");
        line("    }");
    }

    private String declaration(Function function) {
        List<String> parts = new ArrayList<>();
        parts.add(literal(function.name()));
        parts.add("FunctionType.parse(" + literal(function.signature()) + ")" + described(function));
        parts.add(function.infix().isEmpty() ? "null" : literal(function.infix()));
        parts.add(String.valueOf(function.relation()));
        parts.add(String.valueOf(function.nondeterministic()));
        parts.add(String.valueOf(function.deprecated()));
        parts.add(literal(function.description()));
        parts.add("List.of("
                + String.join(
                        ", ", function.categories().stream().map(this::literal).toList())
                + ")");
        return String.join(", ", parts);
    }

    private String described(Function function) {
        List<String> texts =
                function.parameterTexts().stream().map(this::literal).toList();
        return texts.isEmpty() ? "" : ".described(" + String.join(", ", texts) + ")";
    }

    private void calls() {
        line("");
        line("    @Override");
        line("    public @Nullable Value call(int index, BuiltinContext context, Value[] args) {");
        line("        return switch (index) {");
        for (int i = 0; i < functions.size(); i++) {
            line("            case " + i + " -> " + call(functions.get(i)));
        }
        line("            default -> throw new IndexOutOfBoundsException(index);");
        line("        };");
        line("    }");
    }

    private String call(Function function) {
        if (function.relation()) {
            return "throw new IllegalArgumentException(" + literal(function.name() + " is a relation") + ");";
        }
        JavaKind result = function.result();
        if (result == null) {
            return "{ " + invocation(function) + "; yield null; }";
        }
        return result.wrapper().isEmpty()
                ? invocation(function) + ";"
                : result.wrapper() + ".of(" + invocation(function) + ");";
    }

    private void relations() {
        line("");
        line("    @Override");
        line("    public Iterable<? extends Value> callRelation(int index, BuiltinContext context, Value[] args) {");
        line("        return switch (index) {");
        for (int i = 0; i < functions.size(); i++) {
            if (functions.get(i).relation()) {
                line("            case " + i + " -> " + invocation(functions.get(i)) + ";");
            }
        }
        line("            default -> throw new IllegalArgumentException(NAMES.get(index) + \" is no relation\");");
        line("        };");
        line("    }");
    }

    private String invocation(Function function) {
        List<String> args = new ArrayList<>();
        if (function.takesContext()) {
            args.add("context");
        }
        for (int i = 0; i < function.parameters().size(); i++) {
            String narrow = function.parameters().get(i).operand();
            args.add(narrow.isEmpty() ? "args[" + i + "]" : "Operands." + narrow + "(args, " + i + ")");
        }
        if (function.type().variadic() != null) {
            args.add("Operands.from(args, " + function.parameters().size() + ")");
        }
        return className + "." + function.method() + "(" + String.join(", ", args) + ")";
    }

    private String literal(String text) {
        return elements.getConstantExpression(text);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
