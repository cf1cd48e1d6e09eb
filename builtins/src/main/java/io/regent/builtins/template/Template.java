package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.template.Node.Statement;
import java.util.List;
import java.util.Map;

/** A parsed template, together with those defined in it. */
public final class Template {
    static final String MAIN = "template";

    private final String source;
    private final Map<String, List<Statement>> templates;

    private Template(String source, Map<String, List<Statement>> templates) {
        this.source = source;
        this.templates = Map.copyOf(templates);
    }

    /** {@link TemplateException} when the source is malformed. */
    public static Template parse(String source) {
        return new Template(source, TemplateParser.parse(source));
    }

    /**
     * The template with {@code data} in it.
     *
     * @param checkCancelled called now and then; ends the execution with an exception of its own
     * @throws TemplateException when it cannot be executed
     */
    public String execute(Operand data, Runnable checkCancelled) {
        StringBuilder out = new StringBuilder();
        new Execution(source, templates, out, checkCancelled).run(data);
        return out.toString();
    }
}
