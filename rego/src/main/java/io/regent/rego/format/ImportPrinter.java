package io.regent.rego.format;

import io.regent.rego.ast.Import;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import io.regent.rego.format.ModulePart.ImportPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Imports in groups, as empty lines divide them; a group is sorted, each import with the comment behind it. */
final class ImportPrinter {
    private static final Comparator<ImportPart> BY_PATH = Comparator.comparing(
                    (ImportPart each) -> each.clause().path(), TermOrder::compare)
            .thenComparing(each -> alias(each.clause()));

    private final Printer printer;
    private final WrittenCheck check;

    ImportPrinter(Printer printer, WrittenCheck check) {
        this.printer = printer;
        this.check = check;
    }

    void imports(List<ImportPart> imports) throws CommentClash {
        Map<ImportPart, String> comments = commentsOf(imports);
        for (List<ImportPart> group : groups(imports)) {
            try {
                printer.commentsUpTo(group.getFirst().row());
            } catch (CommentClash clash) {
                throw printer.losing(clash);
            }
            group.sort(BY_PATH);
            for (ImportPart each : group) {
                line(each.clause(), comments.getOrDefault(each, ""));
            }
            printer.page.blankLine();
        }
    }

    /** The comments behind imports; on a row with several, the first has it. */
    private Map<ImportPart, String> commentsOf(List<ImportPart> imports) {
        Map<Integer, ImportPart> byRow = new HashMap<>();
        imports.forEach(each -> byRow.putIfAbsent(each.row(), each));
        Map<ImportPart, String> comments = new IdentityHashMap<>();
        printer.comments
                .takeOnRows(byRow.keySet())
                .forEach((row, comment) ->
                        comments.put(Objects.requireNonNull(byRow.get(row)), " " + Comments.text(comment)));
        return comments;
    }

    private void line(Import clause, String comment) {
        printer.page.startLine();
        printer.page.write("import " + path(clause));
        printer.page.write(clause.alias() == null ? "" : " as " + alias(clause));
        printer.page.write(comment);
        printer.page.endLine();
        check.check(printer);
    }

    private String path(Import clause) {
        Ref path = clause.path();
        // The names of keywords are no keywords there.
        Style style = LanguageImport.keyword(clause) == null ? printer.style : Style.PLAIN_REFS;
        return RefPrinter.path(((Var) path.head()).name(), path.path(), style);
    }

    private static String alias(Import clause) {
        return clause.alias() == null ? "" : clause.alias().name();
    }

    private static List<List<ImportPart>> groups(List<ImportPart> imports) {
        List<List<ImportPart>> groups = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (ImportPart each : imports) {
            if (groups.isEmpty() || each.row() > last + 1) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(each);
            last = each.row();
        }
        return groups;
    }
}
