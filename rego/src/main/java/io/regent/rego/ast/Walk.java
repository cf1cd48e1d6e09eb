package io.regent.rego.ast;

import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Visits nodes: a node before what it holds, and that in source order, except that a head comes without its name. */
public final class Walk {
    private Walk() {}

    /** Visits {@code node} and what it holds; where {@code visit} returns false nothing below is visited. */
    public static void nodes(Node node, Predicate<Node> visit) {
        if (!visit.test(node)) {
            return;
        }
        Waiting waiting = new Waiting();
        waiting.addBelow(node);
        while (waiting.count > 0) {
            Node next = waiting.take();
            if (visit.test(next)) {
                waiting.addBelow(next);
            }
        }
    }

    /** A stack of nodes to visit. Every pass walks every policy, so it is an array without a list around it. */
    private static final class Waiting implements Consumer<Node> {
        private Node[] nodes = new Node[16];
        private int count;

        @Override
        public void accept(Node node) {
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
            }
            nodes[count++] = node;
        }

        Node take() {
            return nodes[--count];
        }

        /** Puts what {@code node} holds on the stack, the first child on top. */
        void addBelow(Node node) {
            int from = count;
            children(node, this);
            for (int low = from, high = count - 1; low < high; low++, high--) {
                Node lower = nodes[low];
                nodes[low] = nodes[high];
                nodes[high] = lower;
            }
        }
    }

    /** Visits all terms below (and at) {@code node} as {@link #nodes} does. */
    public static void terms(Node node, Predicate<Term> visit) {
        nodes(node, each -> !(each instanceof Term term) || visit.test(term));
    }

    /** Visits every expression, those inside of others too. */
    public static void exprs(Node node, Consumer<Expr> visit) {
        nodes(node, each -> {
            if (each instanceof Expr expr) {
                visit.accept(expr);
            }
            return true;
        });
    }

    /** Visits a rule and then its else branches, one by one. */
    public static void branches(Rule rule, Consumer<Rule> visit) {
        for (Rule branch = rule; branch != null; branch = branch.otherwise()) {
            visit.accept(branch);
        }
    }

    /** Visits the nodes directly below {@code node}. */
    public static void children(Node node, Consumer<? super Node> visit) {
        switch (node) {
            case Module module -> module(module, visit);
            case PackageClause clause -> visit.accept(clause.path());
            case Import path -> visit.accept(path.path());
            case Rule rule -> rule(rule, visit);
            case Head head -> head(head, visit);
            case Body body -> body.exprs().forEach(visit);
            case Expr expr -> {
                visit.accept(expr.statement());
                expr.with().forEach(visit);
            }
            case With with -> both(with.target(), with.value(), visit);
            case Statement statement -> statement(statement, visit);
            case Term term -> term(term, visit);
            case TemplateString.Embedded embedded -> visit.accept(embedded.expr());
            case TemplateString.Text text -> {}
            case Comment comment -> {}
        }
    }

    private static void module(Module module, Consumer<? super Node> visit) {
        visit.accept(module.packageClause());
        module.imports().forEach(visit);
        module.rules().forEach(visit);
    }

    private static void rule(Rule rule, Consumer<? super Node> visit) {
        visit.accept(rule.head());
        visit.accept(rule.body());
        if (rule.otherwise() != null) {
            visit.accept(rule.otherwise());
        }
    }

    private static void head(Head head, Consumer<? super Node> visit) {
        head.reference().path().forEach(visit);
        if (head.args() != null) {
            head.args().forEach(visit);
        }
        if (head.key() != null) {
            visit.accept(head.key());
        }
        if (head.value() != null) {
            visit.accept(head.value());
        }
    }

    private static void statement(Statement statement, Consumer<? super Node> visit) {
        switch (statement) {
            case TermStatement term -> visit.accept(term.term());
            case CallStatement call -> call(call.operator(), call.args(), visit);
            case SomeDeclaration some -> some.symbols().forEach(visit);
            case Every every -> every(every, visit);
            case Negation negation -> visit.accept(negation.body());
            case Logical logical -> both(logical.left(), logical.right(), visit);
        }
    }

    private static void every(Every every, Consumer<? super Node> visit) {
        if (every.key() != null) {
            visit.accept(every.key());
        }
        visit.accept(every.value());
        both(every.domain(), every.body(), visit);
    }

    private static void term(Term term, Consumer<? super Node> visit) {
        switch (term) {
            case Constant constant -> {}
            case Var variable -> {}
            case Ref ref -> ref.parts().forEach(visit);
            case ArrayTerm array -> array.items().forEach(visit);
            case ObjectTerm object -> object.members().forEach(member -> both(member.key(), member.value(), visit));
            case SetTerm set -> set.members().forEach(visit);
            case ArrayComprehension array -> both(array.head(), array.body(), visit);
            case SetComprehension set -> both(set.head(), set.body(), visit);
            case ObjectComprehension object -> {
                both(object.key(), object.value(), visit);
                visit.accept(object.body());
            }
            case Call call -> call(call.operator(), call.args(), visit);
            case TemplateString template -> template.parts().forEach(visit);
        }
    }

    private static void call(Ref operator, List<Term> args, Consumer<? super Node> visit) {
        visit.accept(operator);
        args.forEach(visit);
    }

    private static void both(Node first, Node second, Consumer<? super Node> visit) {
        visit.accept(first);
        visit.accept(second);
    }
}
