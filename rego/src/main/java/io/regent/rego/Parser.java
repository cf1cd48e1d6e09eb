package io.regent.rego;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.parse.ModuleParser;
import io.regent.rego.parse.QueryParser;
import java.util.List;
import java.util.function.Supplier;

/** Text to syntax tree. Every method throws {@link RegoException} with all that is wrong, up to the reference's limit. */
public final class Parser {
    private Parser() {}

    /** A file: package, imports, rules, comments, annotations. */
    public static Module parseModule(Source source, ParseOptions options) {
        return parsed(source, () -> new ModuleParser(source, options).parse());
    }

    /** A package clause and nothing else. */
    public static PackageClause parsePackage(Source source, ParseOptions options) {
        return parsed(source, () -> new ModuleParser(source, options).packageClause());
    }

    /** Imports and nothing else. */
    public static QueryImports parseImports(Source source, ParseOptions options) {
        return parsed(source, () -> new ModuleParser(source, options).imports());
    }

    /** Statements as they are typed one after the other: packages, imports, rules, and queries as bodies. */
    public static List<Node> parseStatements(Source source, ParseOptions options) {
        return parsed(source, () -> new ModuleParser(source, options).intactStatements());
    }

    /** The rule that a query stands for in a module, e.g. {@code x := 1}; fails without a place when it is none. */
    public static Rule parseRule(Body query, ParseOptions options) {
        return ModuleParser.ruleOf(query, options);
    }

    /** Makes sure that a rule is written as {@code version} asks for. */
    public static void checkRule(Rule rule, RegoVersion version) {
        ModuleParser.check(rule, version);
    }

    /** A query, which has the grammar of a rule's body. */
    public static Body parseQuery(Source source, ParseOptions options) {
        return parsed(source, () -> new QueryParser(source, options).query());
    }

    /** A single term, e.g. an input document written as Rego. */
    public static Term parseTerm(Source source, ParseOptions options) {
        return parsed(source, () -> new QueryParser(source, options).term());
    }

    /** A path such as {@code data.a["b c"]}. */
    public static Ref parseRef(Source source, ParseOptions options) {
        return parsed(source, () -> new QueryParser(source, options).ref());
    }

    private static <T> T parsed(Source source, Supplier<T> work) {
        try {
            return LargeStack.parse(source, work);
        } catch (OutOfMemoryError tooLarge) {
            throw Source.tooLarge(source.text().length());
        }
    }
}
