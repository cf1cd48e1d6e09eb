package io.regent.rego.types.check;

import io.regent.rego.Location;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Terms in error messages: as text, and as JSON of the form {@code {"type": "var", "value": "x"}}. */
final class TermWriter {
    /** How deep what variables stand for is looked up. */
    private static final int MAX_DEPTH = 32;

    private final UnaryOperator<String> sourceNames;
    private @Nullable Body body;
    private @Nullable Map<String, Term> definitions;

    /** Writes variables under the names that {@code sourceNames} gives for them. */
    TermWriter(UnaryOperator<String> sourceNames) {
        this.sourceNames = sourceNames;
    }

    /** From now on terms are those of {@code changed}; its generated variables are written as what they stand for. */
    void within(Body changed) {
        body = changed;
        definitions = null;
    }

    /** A term with the users' names, and without generated variables where that is possible. */
    private Term source(Term term) {
        return new Rewrite() {
            private int depth;

            @Override
            public Term term(Term each) {
                if (!(each instanceof Var var)) {
                    return super.term(each);
                }
                Term definition =
                        depth < MAX_DEPTH && var.isGenerated() ? definitions().get(var.name()) : null;
                if (definition == null) {
                    return new Var(sourceNames.apply(var.name()), var.location());
                }
                depth++;
                Term written = term(definition);
                depth--;
                return written;
            }
        }.term(term);
    }

    private Map<String, Term> definitions() {
        Map<String, Term> known = definitions;
        if (known == null) {
            known = body == null ? Map.of() : Definitions.in(body);
            definitions = known;
        }
        return known;
    }

    String text(Term term) {
        return RegoText.of(source(term));
    }

    /** A ref, or the beginning of one. */
    String text(List<Term> parts) {
        return text(new Ref(parts, Location.NONE));
    }

    /** The parts of a ref as JSON. */
    Arr json(Ref ref) {
        Arr.Builder parts = Arr.builder();
        for (Term part : ((Ref) source(ref)).parts()) {
            parts.add(AstJson.DEFAULT.term(part));
        }
        return parts.build();
    }

    /** A value as JSON of the reference's syntax tree, without its type. */
    static Value json(Value value) {
        Term term = Terms.unfolded(new Constant(value, Location.NONE));
        return Objects.requireNonNull(AstJson.DEFAULT.term(term).get("value"));
    }
}
