package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.Every;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code every}: its body has to hold for each member of the domain. */
final class EveryStep extends Step {
    private final Origin bodyOrigin;
    private final Expression domain;
    private final @Nullable Pattern key;
    private final Pattern value;
    private final Step body;

    EveryStep(Expr source, Every node, Expression domain, @Nullable Pattern key, Pattern value, Step body) {
        super(source);
        this.bodyOrigin = Origin.of(node.body());
        this.domain = domain;
        this.key = key;
        this.value = value;
        this.body = body;
    }

    @Override
    boolean single() {
        return true;
    }

    @Override
    boolean holds(Frame frame) {
        Value members = domain.value(frame);
        return switch (members) {
            case Obj object -> every(frame, object);
            case Arr array -> every(frame, array);
            case SetValue set -> every(frame, set);
            case null, default -> false;
        };
    }

    private boolean every(Frame frame, Obj object) {
        for (int i = 0; i < object.size(); i++) {
            if (!holdsFor(frame, object.keyAt(i), object.valueAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean every(Frame frame, Arr array) {
        for (int i = 0; i < array.size(); i++) {
            if (!holdsFor(frame, Num.of(i), array.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean every(Frame frame, SetValue set) {
        for (int i = 0; i < set.size(); i++) {
            if (!holdsFor(frame, set.memberAt(i), set.memberAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Members that the patterns of key and value do not fit are not asked for. */
    private boolean holdsFor(Frame frame, Value memberKey, Value member) {
        frame.evaluation.tick(frame);
        boolean fits = (key == null || key.match(frame, memberKey)) && value.match(frame, member);
        return !fits || Exists.once(frame, bodyOrigin, body);
    }
}
