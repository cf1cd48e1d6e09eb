package io.regent.rego.compile;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;

/** Makes the heads of comprehensions plain: {@code [x.y | …]} becomes {@code [v | …; v = x.y]}. */
final class RewriteComprehensionTerms implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        Heads heads = new Heads(new Capture(compilation.fresh()));
        compilation.mapModules(Mentions::comprehensions, heads::module);
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return new Heads(new Capture(compilation.fresh())).body(query);
    }

    private static final class Heads extends Rewrite {
        private final Capture capture;

        Heads(Capture capture) {
            this.capture = capture;
        }

        @Override
        public Term comprehension(ArrayComprehension array) {
            List<Expr> captured = new ArrayList<>();
            Term head = capture.evaluated(array.head(), captured);
            Body body = Bodies.append(array.body(), captured);
            return super.comprehension(
                    captured.isEmpty() ? array : new ArrayComprehension(head, body, array.location()));
        }

        @Override
        public Term comprehension(SetComprehension set) {
            List<Expr> captured = new ArrayList<>();
            Term head = capture.evaluated(set.head(), captured);
            Body body = Bodies.append(set.body(), captured);
            return super.comprehension(captured.isEmpty() ? set : new SetComprehension(head, body, set.location()));
        }

        @Override
        public Term comprehension(ObjectComprehension object) {
            List<Expr> captured = new ArrayList<>();
            Term key = capture.evaluated(object.key(), captured);
            Term value = capture.evaluated(object.value(), captured);
            Body body = Bodies.append(object.body(), captured);
            return super.comprehension(
                    captured.isEmpty() ? object : new ObjectComprehension(key, value, body, object.location()));
        }
    }
}
