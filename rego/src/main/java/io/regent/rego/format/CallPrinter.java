package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import java.util.List;

/** Calls: operators between their operands, {@code in}, and plain functions. */
final class CallPrinter {
    private final Printer printer;

    CallPrinter(Printer printer) {
        this.printer = printer;
    }

    /** A call that is a whole expression. */
    void statement(CallStatement call) throws CommentClash {
        String builtin = call.operator().dotted();
        String sign = Infix.sign(builtin);
        if (Infix.isMembership(call.operator())) {
            membership(call.operator(), call.args(), call.operator().location(), false);
        } else if (sign == null) {
            plain(call.operator(), call.args());
        } else {
            infix(call, sign);
        }
    }

    private void infix(CallStatement call, String sign) throws CommentClash {
        List<Term> args = call.args();
        switch (args.size()) {
            case 2 -> {
                firstOperands(args.get(0), sign);
                printer.terms.term(args.get(1));
            }
            // The last operand is the result.
            case 3 -> {
                firstOperands(args.get(2), "=");
                firstOperands(args.get(0), sign);
                lastOperand(args.get(1));
            }
            default -> {
                printer.arities.mismatch(call.operator(), args, call.operator().location());
                plain(call.operator(), args);
            }
        }
    }

    private void firstOperands(Term operand, String sign) throws CommentClash {
        lastOperand(operand);
        printer.page.write(" " + sign + " ");
    }

    private void lastOperand(Term operand) throws CommentClash {
        try {
            printer.terms.term(operand);
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
    }

    private void plain(Ref operator, List<Term> args) throws CommentClash {
        try {
            // OPA: comments above the name, which only stand there in odd layouts, are written for the arguments again.
            int comments = printer.comments.mark();
            printer.refs.ref(operator);
            printer.comments.reset(comments);
            printer.page.write("(");
            try {
                Place place = Place.of(operator.location());
                printer.items.terms(args, place, place.closing('(', ')'), false);
            } finally {
                printer.page.write(")");
            }
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
    }

    /**
     * A call inside a term.
     *
     * @param inParentheses whether an operator with its operands gets parentheses
     */
    void inTerm(Call call, boolean inParentheses) throws CommentClash {
        String sign = Infix.sign(call.operator().dotted());
        if (sign == null) {
            plain(call.operator(), call.args());
        } else if (Infix.isMembership(call.operator())) {
            membership(call.operator(), call.args(), call.location(), true);
        } else {
            printer.page.write(inParentheses ? "(" : "");
            if (call.args().size() != 2) {
                printer.arities.mismatch(call.operator(), call.args(), call.location());
                return;
            }
            operand(call.args().get(0));
            printer.page.write(" " + sign + " ");
            operand(call.args().get(1));
            printer.page.write(inParentheses ? ")" : "");
        }
    }

    /** {@code x in xs} or {@code k, x in xs}. */
    void membership(Ref operator, List<Term> args, Location where, boolean inParentheses) throws CommentClash {
        if (args.size() != Infix.arity(operator.dotted())) {
            printer.arities.mismatch(operator, args, where);
            return;
        }
        boolean parentheses = inParentheses && args.size() == 3;
        printer.page.write(parentheses ? "(" : "");
        try {
            operand(args.get(0));
            if (args.size() == 3) {
                printer.page.write(", ");
                operand(args.get(1));
            }
            printer.page.write(" in ");
            operand(args.getLast());
        } finally {
            printer.page.write(parentheses ? ")" : "");
        }
    }

    private void operand(Term operand) throws CommentClash {
        printer.terms.part(operand, true);
    }
}
