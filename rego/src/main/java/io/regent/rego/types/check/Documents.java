package io.regent.rego.types.check;

import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.types.Selection;
import io.regent.rego.types.Type;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of {@code data} and {@code input}: the rules, and what {@code with} puts in their place for a while. */
final class Documents {
    /** What {@code with} says of a path. */
    record Replacement(Ref target, Type type) {}

    /** The replacements of one expression; trees are empty where nothing is replaced. */
    private record Layer(RuleTypes data, RuleTypes input, List<Replacement> replacements) {
        RuleTypes of(Var root) {
            return root.name().equals("data") ? data : input;
        }
    }

    /** The rules first, then the replacements around what is being checked, outermost first. */
    private final List<Layer> layers = new ArrayList<>();

    private final Shapes shapes;

    /** What is known from the start; {@code input} is null when nothing is known of that document. */
    Documents(RuleTypes rules, @Nullable Type input, Shapes shapes) {
        this.shapes = shapes;
        RuleTypes ofInput = new RuleTypes();
        if (input != null) {
            ofInput.put(List.of(), input);
        }
        layers.add(new Layer(rules, ofInput, List.of()));
    }

    /** Puts what metadata says over what is known, until {@link #restore}. */
    void annotate(List<Hint> hints) {
        Layer layer = new Layer(new RuleTypes(), new RuleTypes(), List.of());
        layers.add(layer);
        for (Hint hint : hints) {
            Var root = (Var) hint.path().head();
            List<Value> path = Terms.constantPrefix(hint.path().path());
            Type type = path.isEmpty() ? hint.type() : Overriding.at(path, type(root, List.of()), hint.type());
            layer.of(root).put(List.of(), type);
        }
    }

    /** Puts replacements over what is known, until {@link #restore}. */
    void replace(List<Replacement> replacements) {
        Layer layer = new Layer(new RuleTypes(), new RuleTypes(), replacements);
        for (Replacement each : replacements) {
            List<Value> path = Terms.constantPrefix(each.target().path());
            if (path.size() == each.target().size() - 1) {
                layer.of((Var) each.target().head()).put(path, shapes.widened(each.type()));
            }
        }
        layers.add(layer);
    }

    void restore() {
        layers.removeLast();
    }

    /** All replacements in force, outermost first. */
    List<Replacement> replacements() {
        List<Replacement> all = new ArrayList<>();
        layers.forEach(layer -> all.addAll(layer.replacements()));
        return all;
    }

    /** What is known of a document, the innermost layer first; layers that know nothing are left out. */
    List<RuleTypes> known(Var root) {
        List<RuleTypes> known = new ArrayList<>();
        for (Layer layer : layers.reversed()) {
            if (!layer.of(root).isEmpty()) {
                known.add(layer.of(root));
            }
        }
        return known;
    }

    /** The type at a path; any where nothing is known. */
    Type type(Var root, List<Term> path) {
        for (RuleTypes known : known(root)) {
            Type type = type(known, path);
            if (type != null) {
                return type;
            }
        }
        return Type.ANY;
    }

    private static @Nullable Type type(RuleTypes known, List<Term> path) {
        RuleTypes at = known;
        for (int i = 0; i < path.size(); i++) {
            Value key = Constants.of(path.get(i));
            RuleTypes child = at.child(key);
            if (child == null) {
                return at.type() != null || key == null ? below(at.extent(), path.subList(i, path.size())) : null;
            }
            at = child;
        }
        return at.extent();
    }

    /** The type at a path below a value of type {@code type}. */
    static Type below(Type type, List<Term> path) {
        Type at = type;
        for (Term key : path) {
            Value constant = Terms.scalar(key);
            at = constant == null ? Selection.values(at) : Selection.select(at, constant);
        }
        return at;
    }
}
