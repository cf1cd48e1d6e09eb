package io.regent.rego;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.parse.ModuleParser;
import io.regent.rego.parse.QueryParser;

/** Text to syntax tree. Every method throws {@link RegoException} with all that is wrong, up to the reference's limit. */
public final class Parser {
    private Parser() {}

    /** A file: package, imports, rules, comments, annotations. */
    public static Module parseModule(Source source, ParseOptions options) {
        return new ModuleParser(source, options).parse();
    }

    /** A package clause and nothing else. */
    public static PackageClause parsePackage(Source source, ParseOptions options) {
        return new ModuleParser(source, options).packageClause();
    }

    /** Imports and nothing else. */
    public static QueryImports parseImports(Source source, ParseOptions options) {
        return new ModuleParser(source, options).imports();
    }

    /** A query, which has the grammar of a rule's body. */
    public static Body parseQuery(Source source, ParseOptions options) {
        return new QueryParser(source, options).query();
    }

    /** A single term, e.g. an input document written as Rego. */
    public static Term parseTerm(Source source, ParseOptions options) {
        return new QueryParser(source, options).term();
    }

    /** A path such as {@code data.a["b c"]}. */
    public static Ref parseRef(Source source, ParseOptions options) {
        return new QueryParser(source, options).ref();
    }
}
