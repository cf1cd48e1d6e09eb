package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code every}: its body has to hold for each member of the domain that the patterns of key and value fit. */
final class EveryStep extends Step {
    private final Every node;
    private final Origin origin;
    private final Origin bodyOrigin;
    private final Expression domain;
    private final @Nullable Pattern key;
    private final Pattern value;
    private final Step body;

    EveryStep(Expr source, Every node, Expression domain, @Nullable Pattern key, Pattern value, Step body) {
        super(source);
        this.node = node;
        this.origin = Origin.of(source);
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
        Value collection = domain.value(frame);
        if (collection == null || !Members.isCollection(collection)) {
            return false;
        }
        Frame inside = frame.nested(origin);
        int size = Members.count(collection);
        for (int i = 0; i < size; i++) {
            frame.evaluation.tick(frame);
            if (fits(inside, collection, i) && !Exists.once(inside, bodyOrigin, body)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Frame frame, Value collection, int position) {
        return (key == null || key.match(frame, Members.key(collection, position)))
                && value.match(frame, Members.value(collection, position));
    }

    @Override
    boolean each(Frame frame, Solutions out) {
        if (!frame.evaluation.isTraced()) {
            return super.each(frame, out);
        }
        Value collection = domain.value(frame);
        if (collection == null || !Members.isCollection(collection)) {
            // OPA: told twice.
            frame.evaluation.emit(frame, Op.FAIL, this, "", null);
            return true;
        }
        Frame inside = frame.nested(origin);
        inside.emit(Op.ENTER, "");
        if (!tracedBodies(inside, collection)) {
            inside.emit(Op.FAIL, "");
            return true;
        }
        boolean more = proceed(frame, out);
        inside.emit(Op.EXIT, "");
        return more;
    }

    /** The same as {@link #holds}, told to listeners as an iteration of a body of its own. */
    private boolean tracedBodies(Frame inside, Value collection) {
        Expr iteration = iteration();
        inside.emit(Op.EVAL, iteration);
        boolean all = true;
        int size = Members.count(collection);
        for (int i = 0; i < size; i++) {
            if (!fits(inside, collection, i)) {
                continue;
            }
            if (all) {
                all = Exists.once(inside, bodyOrigin, body);
                inside.emit(Op.REDO, source());
            }
            inside.emit(Op.REDO, iteration);
        }
        if (size == 0) {
            inside.emit(Op.FAIL, iteration);
        }
        return all;
    }

    /** {@code domain[key] = value}, which no text stands behind. */
    private Expr iteration() {
        Term keyTerm = node.key() == null ? new Var("_", node.location()) : node.key();
        List<Term> parts = new ArrayList<>();
        parts.add(node.domain());
        parts.add(keyTerm);
        Ref member = new Ref(parts, node.domain().location());
        Ref equality = new Ref(List.of(new Var("eq", node.location())), node.location());
        CallStatement call = new CallStatement(
                equality, List.of(member, node.value()), node.domain().location());
        return new Expr(call, node.domain().location());
    }
}
