package io.regent.rego.format;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.ast.Comment;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.format.ModulePart.ImportPart;
import io.regent.rego.format.ModulePart.RulePart;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;

/** A whole file: package, then imports and rules in the order in which they stand. */
final class ModulePrinter {
    private final Printer printer;
    private final ImportPrinter imports;
    private final WrittenCheck check;

    ModulePrinter(Printer printer, WrittenCheck check) {
        this.printer = printer;
        this.check = check;
        imports = new ImportPrinter(printer, check);
    }

    void module(PackageClause clause, List<ImportPart> importParts, List<RulePart> ruleParts) throws CommentClash {
        List<ModulePart> parts = new ArrayList<>(importParts);
        parts.addAll(ruleParts);
        parts.sort(ModulePart.BY_PLACE);
        packageClause(clause);
        imports.imports(takeAddedBelowRule(parts));
        parts(parts);
        for (Comment comment : printer.comments.takeAbove(Integer.MAX_VALUE)) {
            printer.page.line(Comments.text(comment));
        }
    }

    private void packageClause(PackageClause clause) throws CommentClash {
        printer.commentsUpTo(Place.row(clause.location()));
        printer.page.startLine();
        List<Term> path = clause.path().parts();
        if (path.size() == 1) {
            String message = "invalid package path: " + RegoText.of(clause.path());
            printer.problems().add(new Diagnostic(Codes.FORMAT, message, clause.location()));
            return;
        }
        String head = path.get(1) instanceof Constant(Str name, var where) ? name.text() : "";
        printer.page.write("package " + RefPrinter.path(head, path.subList(2, path.size()), printer.style));
        printer.page.blankLine();
        check.check(printer);
    }

    /** Takes all added imports out of {@code parts} if one of them would come after a rule, where it has no effect. */
    private static List<ImportPart> takeAddedBelowRule(List<ModulePart> parts) {
        int firstRule = Integer.MAX_VALUE;
        for (ModulePart part : parts) {
            if (part instanceof RulePart(Rule rule, int row, int column)
                    && rule.location().isKnown()) {
                firstRule = Math.min(firstRule, row);
            }
        }
        List<ImportPart> added = new ArrayList<>();
        boolean below = false;
        for (ModulePart part : parts) {
            if (part instanceof ImportPart each && each.added()) {
                added.add(each);
                below |= each.row() >= firstRule;
            }
        }
        if (!below) {
            return List.of();
        }
        parts.removeIf(part -> part instanceof ImportPart each && each.added());
        return added;
    }

    private void parts(List<ModulePart> parts) throws CommentClash {
        int at = 0;
        while (at < parts.size()) {
            List<ImportPart> imported = new ArrayList<>();
            while (at < parts.size() && parts.get(at) instanceof ImportPart each) {
                imported.add(each);
                at++;
            }
            imports.imports(imported);
            List<Rule> rules = new ArrayList<>();
            while (at < parts.size() && parts.get(at) instanceof RulePart each) {
                rules.add(each.rule());
                at++;
            }
            rules(rules);
        }
    }

    private void rules(List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i));
            check.check(printer);
            if (i + 1 == rules.size() || !staysTogether(rules.get(i), rules.get(i + 1))) {
                printer.page.blankLine();
            }
        }
    }

    private void rule(Rule rule) {
        try {
            printer.commentsUpTo(Place.row(rule.location()));
        } catch (CommentClash clash) {
            // The comment is lost.
        }
        try {
            printer.rules.rule(rule);
        } catch (CommentClash clash) {
            // What could be written of the rule is written.
        }
    }

    private boolean staysTogether(Rule rule, Rule next) {
        return printer.rules.takesOneLine(rule)
                && printer.rules.takesOneLine(next)
                && Place.row(next.location()) == Place.row(rule.location()) + 1;
    }
}
