package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.format.ModulePart.ImportPart;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Adds the {@code rego.…} and {@code future.…} imports that a module needs in the version it is written for, and leaves out others. */
final class DirectiveImports {
    private static final Set<String> V1_OPTIONAL = Set.of("and", "not", "or");

    private final Module module;
    private final RegoVersion target;
    private final boolean dropRedundant;
    private final List<ImportPart> imports = new ArrayList<>();

    private DirectiveImports(Module module, RegoVersion target, boolean dropRedundant) {
        this.module = module;
        this.target = target;
        this.dropRedundant = dropRedundant;
        module.imports().forEach(each -> imports.add(ImportPart.of(each)));
    }

    /** The imports to write. */
    static List<ImportPart> of(Module module, RegoVersion target, boolean dropRedundant) {
        DirectiveImports result = new DirectiveImports(module, target, dropRedundant);
        result.settle();
        return result.imports;
    }

    private void settle() {
        boolean v2 = LanguageImport.anyIn(module, LanguageImport::isV2);
        if (v2 || target == RegoVersion.V1 && dropRedundant) {
            imports.removeIf(each -> LanguageImport.isV1(each.clause()));
        } else if (target == RegoVersion.V0_V1) {
            ensureV1();
        }
        boolean v1 = v2 || imports.stream().anyMatch(each -> LanguageImport.isV1(each.clause()));
        if (target == RegoVersion.V0 && !v1) {
            usedKeywords().forEach(this::ensureKeyword);
            return;
        }
        if (dropRedundant || v1) {
            imports.removeIf(each -> LanguageImport.isFuture(each.clause()));
        }
        if (!v2 && target != RegoVersion.V2) {
            usedKeywords().stream().filter(V1_OPTIONAL::contains).forEach(this::ensureKeyword);
        }
    }

    private Set<String> usedKeywords() {
        Set<String> used = new TreeSet<>();
        Walk.exprs(module, expr -> addKeyword(expr, used));
        return used;
    }

    private static void addKeyword(Expr expr, Set<String> used) {
        switch (expr.statement()) {
            case Statement.CallStatement call when Infix.isMembership(call.operator()) -> used.add("in");
            case Statement.Every every -> used.add("every");
            case Statement.Negation negation -> used.add("not");
            case Statement.Logical logical -> used.add(LogicalChain.name(logical.operator()));
            case Statement.CallStatement call -> {}
            case Statement.TermStatement term -> {}
            case Statement.SomeDeclaration some -> {}
        }
    }

    private void ensureV1() {
        if (imports.stream().noneMatch(each -> LanguageImport.isV1(each.clause()))) {
            add("rego", "v1");
        }
    }

    private void ensureKeyword(String name) {
        if (imports.stream().noneMatch(each -> brings(each.clause(), name))) {
            add("future", "keywords", name);
        }
    }

    private static boolean brings(Import clause, String keyword) {
        return LanguageImport.isAllKeywords(clause)
                || LanguageImport.isKeyword(clause, keyword)
                || keyword.equals("in") && LanguageImport.isKeyword(clause, "every");
    }

    /** Adds an import on the row below the last of its kind, or above everything. */
    private void add(String head, String... names) {
        List<Term> parts = new ArrayList<>();
        parts.add(new Var(head, Location.NONE));
        for (String name : names) {
            // Written as a plain name, which keeps it one although it is a keyword.
            parts.add(new Constant(Str.of(name), new Location(new Source("", name), 0, name.length())));
        }
        Import clause = new Import(new Ref(parts, Location.NONE), null, Location.NONE);
        imports.add(new ImportPart(clause, lastRow() + 1, 1, true));
    }

    private int lastRow() {
        int last = 0;
        for (ImportPart each : imports) {
            if (LanguageImport.isFuture(each.clause()) || LanguageImport.isV1(each.clause())) {
                last = Math.max(last, each.row());
            }
        }
        return last;
    }
}
