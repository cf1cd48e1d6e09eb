package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses rules at paths that base documents define. */
final class DataConflicts {
    private final Compilation compilation;
    private final List<String> path = new ArrayList<>();

    private DataConflicts(Compilation compilation) {
        this.compilation = compilation;
    }

    static void check(Compilation compilation) {
        new DataConflicts(compilation).checkBelow(compilation.rules());
    }

    private void checkBelow(RuleTree place) {
        place.children().forEach(this::check);
    }

    private void check(Value key, RuleTree place) {
        if (!(key instanceof Str name)) {
            return;
        }
        path.add(name.text());
        if (!place.definitions().isEmpty() && compilation.options().dataExists().test(ref())) {
            Location where = place.definitions().get(0).rule().location();
            String text = "conflicting rule for data path " + String.join("/", path) + " found";
            compilation.problems().block(Codes.COMPILE, text, where);
        } else {
            checkBelow(place);
        }
        path.removeLast();
    }

    private Ref ref() {
        List<Term> keys = path.stream()
                .map(key -> (Term) new Constant(Str.of(key), Location.NONE))
                .collect(Collectors.toList());
        return Ref.of(new Var(Roots.DATA, Location.NONE), keys, Location.NONE);
    }
}
