package io.regent.rego.format;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.LargeStack;
import io.regent.rego.Location;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Var;
import io.regent.rego.compile.V1Readiness;
import io.regent.rego.format.ModulePart.ImportPart;
import io.regent.rego.format.ModulePart.RulePart;
import io.regent.rego.parse.Relocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text to formatted text. */
public final class Formatter {
    private final FormatOptions options;

    public Formatter(FormatOptions options) {
        this.options = options;
    }

    /** Reads a module; fails when it is wrong or cannot be written for the target version. */
    public Module read(Source source) {
        Module module = Parser.parseModule(source, options.reading());
        if (options.target() != RegoVersion.V0) {
            List<Diagnostic> errors =
                    LargeStack.run(source.isDeep(), () -> V1Readiness.errors(module, options.known()));
            if (!errors.isEmpty()) {
                throw new RegoException(errors);
            }
        }
        return module;
    }

    /** The module in its layout; fails with all that cannot be laid out. */
    public String write(Module module) {
        return LargeStack.run(LargeStack.isNeeded(List.of(module)), () -> write(module, new WrittenCheck(null)));
    }

    /** A module that was not written by anybody in its layout, whatever places its parts have. */
    public static String placeless(Module module, RegoVersion target) {
        Relocation nowhere = Relocation.to(Location.NONE);
        PackageClause clause = new PackageClause(module.packageClause().path(), Location.NONE);
        Module moved = new Module(
                clause,
                module.imports(),
                module.rules().stream().map(nowhere::rule).toList(),
                List.of(),
                module.annotations(),
                module.version(),
                Location.NONE);
        Printer printer = new Printer(moved, Style.of(moved, target, true));
        List<RulePart> rules = moved.rules().stream().map(RulePart::of).toList();
        Diagnostic clash = written(new ModulePrinter(printer, new WrittenCheck(null)), moved, List.of(), rules);
        if (clash != null) {
            throw new RegoException(clash);
        }
        return printer.page.text();
    }

    /** The same for the expressions of a body, one a line. */
    public static String placeless(Body body) {
        if (body.exprs().isEmpty()) {
            return "";
        }
        Body moved = Relocation.to(Location.NONE).body(body);
        PackageClause clause =
                new PackageClause(new Ref(List.of(new Var("data", Location.NONE)), Location.NONE), Location.NONE);
        Head head = new Head(
                new Ref(List.of(new Var("query", Location.NONE)), Location.NONE),
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                Location.NONE);
        Rule rule = new Rule(false, head, moved, null, List.of(), Location.NONE);
        Module around =
                new Module(clause, List.of(), List.of(rule), List.of(), List.of(), RegoVersion.V1, Location.NONE);
        Printer printer = new Printer(around, Style.of(around, RegoVersion.V1, true));
        try {
            printer.bodies.lines(moved);
        } catch (CommentClash clash) {
            throw new IllegalStateException("nothing has comments", clash);
        }
        return printer.page.text();
    }

    /** Whether {@code text} begins with the module's layout, as far as that goes before something cannot be laid out. */
    public boolean mayBecome(Module module, String text) {
        try {
            write(module, new WrittenCheck(text));
            return true;
        } catch (WrittenCheck.Different other) {
            return false;
        } catch (RegoException wrong) {
            return true;
        }
    }

    private String write(Module module, WrittenCheck check) {
        Style style = Style.of(module, options.target(), options.keywordsInRefs());
        Printer printer = new Printer(module, style);
        List<ImportPart> imports = DirectiveImports.of(module, options.target(), options.dropRedundantImports());
        List<RulePart> rules = module.rules().stream().map(RulePart::of).toList();
        List<Diagnostic> problems = new ArrayList<>();
        Diagnostic clash = written(new ModulePrinter(printer, check), module, imports, rules);
        problems.addAll(printer.problems());
        if (clash != null) {
            problems.add(clash);
        }
        if (!problems.isEmpty()) {
            throw new RegoException(problems);
        }
        return printer.page.text();
    }

    private static @Nullable Diagnostic written(
            ModulePrinter printer, Module module, List<ImportPart> imports, List<RulePart> rules) {
        try {
            printer.module(module.packageClause(), imports, rules);
            return null;
        } catch (CommentClash clash) {
            return new Diagnostic(Codes.FORMAT, String.valueOf(clash.getMessage()), null);
        }
    }
}
