package io.regent.cli.refactor;

import io.regent.builtins.Families;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mappings of paths on the command line: {@code data.a:data.b}. */
final class PathMappings {
    private static final ParseOptions OPTIONS = ParseOptions.of(RegoVersion.V1, Families.capabilities());

    private PathMappings() {}

    /** The mappings in their order, each with an old and a new term. */
    static List<ObjectTerm.Member> read(List<String> mappings) {
        if (mappings.isEmpty()) {
            throw LoadErrors.of("specify at least one mapping of the form <from>:<to>");
        }
        return mappings.stream().map(PathMappings::member).toList();
    }

    /** The paths that the terms have to be. */
    static Map<Ref, Ref> paths(List<ObjectTerm.Member> mappings) {
        Map<Ref, Ref> paths = new LinkedHashMap<>();
        mappings.forEach(each -> paths.put(path(each.key()), path(each.value())));
        return paths;
    }

    // OPA: a mapping is read as an object with one member.
    private static ObjectTerm.Member member(String mapping) {
        Term term;
        try {
            term = Parser.parseTerm(new Source("", "{" + mapping + "}"), OPTIONS);
        } catch (RegoException wrong) {
            throw failure("failed to parse mapping: failed to parse term: " + wrong.getMessage());
        }
        if (term instanceof ObjectTerm object && object.members().size() == 1) {
            return object.members().getFirst();
        }
        throw failure("expected mapping of the form <from>:<to>");
    }

    // The new path gets places of its own: it stands nowhere in the policies.
    private static Ref path(Term term) {
        String text = RegoText.of(term);
        if (term instanceof Ref) {
            return Parser.parseRef(new Source("", text), OPTIONS);
        }
        throw LoadErrors.of("expected ref but got " + text);
    }

    /** A failure of the command, as the reference marks it. */
    static RegoException failure(String message) {
        return LoadErrors.of(message + " (2)");
    }
}
