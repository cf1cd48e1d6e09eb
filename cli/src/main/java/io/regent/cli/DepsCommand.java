package io.regent.cli;

import io.regent.builtins.Families;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.BoxTable;
import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.BundleOptions;
import io.regent.engine.bundle.BundlePath;
import io.regent.engine.bundle.SlashPath;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.Loader;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.CompileOptions;
import io.regent.rego.Compiler;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.reads.DocumentReads;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code regent deps}: the documents that a query reads. */
final class DepsCommand implements Command {
    private static final Flag DATA =
            Flag.value(Kind.TEXTS, "data", 'd', "set policy or data file(s). This flag can be repeated.");

    private final ParseOptions parse = ParseOptions.of(RegoVersion.V1, Families.capabilities());

    @Override
    public Usage usage() {
        return new Usage(
                "deps",
                "<query>",
                "Analyze Rego query dependencies",
                """
                Prints the documents that a query reads, itself or through rules: base documents, which come from
                outside, and virtual documents, which are computed by rules.""",
                """

                What a decision needs:

                    $ regent deps --data policy.rego data.policy.allow
                """,
                List.of(
                        PolicyFlags.BUNDLE,
                        DATA,
                        Flag.choice("format", 'f', "set output format", "pretty", "pretty", "json"),
                        PolicyFlags.IGNORE,
                        PolicyFlags.V1));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (arguments.positional().size() != 1) {
            throw new UsageException("specify exactly one query argument");
        }
        try {
            Body query = Parser.parseQuery(new Source("", arguments.positional().getFirst()), parse);
            CheckedPolicy policy = Compiler.compile(modules(arguments), CompileOptions.of(Families.capabilities()));
            DocumentReads reads = DocumentReads.of(query, policy);
            console.out().print(arguments.text("format").equals("json") ? json(reads) + "\n" : table(reads));
            return 0;
        } catch (RegoException wrong) {
            console.err().println(LoadErrors.text(wrong));
            return 1;
        }
    }

    // OPA: bundles take the place of files.
    private Map<String, Module> modules(Arguments arguments) {
        List<String> files = arguments.texts(DATA.name());
        List<String> ignored = arguments.texts(PolicyFlags.IGNORE.name());
        List<String> bundles = arguments.texts(PolicyFlags.BUNDLE.name());
        Map<String, Module> modules = new TreeMap<>();
        for (PolicyFile policy : files(files, ignored)) {
            modules.put(policy.id(), policy.module());
        }
        if (!bundles.isEmpty()) {
            modules.clear();
        }
        for (String path : bundles) {
            BundlePath.of(path)
                    .read(BundleOptions.unverified(parse, List.of()))
                    .policies()
                    .forEach(policy -> modules.put(SlashPath.join(path, policy.id()), policy.module()));
        }
        return modules;
    }

    private List<PolicyFile> files(List<String> files, List<String> ignored) {
        if (files.isEmpty()) {
            return List.of();
        }
        try {
            return Loader.load(files, ignored, parse).policies();
        } catch (RegoException wrong) {
            throw LoadErrors.of(LoadErrors.textOfFiles(wrong));
        }
    }

    private static String json(DocumentReads reads) {
        JsonFields fields = new JsonFields();
        if (!reads.base().isEmpty()) {
            fields.put("base", refs(reads.base()));
        }
        if (!reads.virtual().isEmpty()) {
            fields.put("virtual", refs(reads.virtual()));
        }
        return fields.pretty("  ");
    }

    private static Arr refs(List<Ref> refs) {
        AstJson json = new AstJson(false, false);
        Arr.Builder all = Arr.builder();
        refs.forEach(ref -> all.add(json.terms(ref.parts())));
        return all.build();
    }

    private static String table(DocumentReads reads) {
        List<List<Ref>> columns = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        addColumn("BASE DOCUMENTS", reads.base(), titles, columns);
        addColumn("VIRTUAL DOCUMENTS", reads.virtual(), titles, columns);
        if (columns.isEmpty()) {
            return "";
        }
        BoxTable table = new BoxTable(titles);
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            int at = row;
            table.row(columns.stream().map(column -> cell(column, at)).toList());
        }
        return table.draw();
    }

    private static void addColumn(String title, List<Ref> refs, List<String> titles, List<List<Ref>> columns) {
        if (!refs.isEmpty()) {
            titles.add(title);
            columns.add(refs);
        }
    }

    private static String cell(List<Ref> column, int row) {
        return row < column.size() ? RegoText.of(column.get(row)) : "";
    }
}
