package io.regent.agent;

import io.regent.engine.Snapshot;
import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.RuleTree;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds rules that stand where base documents stand. */
final class DataConflicts {
    private final List<Diagnostic> found = new ArrayList<>();

    private DataConflicts() {}

    /**
     * Makes sure that there are none.
     *
     * @throws RegoException with every conflict
     */
    static void check(Snapshot snapshot) {
        DataConflicts conflicts = new DataConflicts();
        conflicts.below(snapshot.policy().rules(), snapshot.data(), "");
        if (!conflicts.found.isEmpty()) {
            throw new RegoException(conflicts.found);
        }
    }

    /** The depth is that of the rules' paths, which the parser limits. */
    private void below(RuleTree rules, Obj data, String path) {
        for (Map.Entry<Value, RuleTree> entry : rules.children().entrySet()) {
            Value base = data.get(entry.getKey());
            if (base == null || !(entry.getKey() instanceof Str key)) {
                continue;
            }
            String name = path.isEmpty() ? key.text() : path + "/" + key.text();
            if (!entry.getValue().definitions().isEmpty()) {
                add(name, entry.getValue());
            }
            if (base instanceof Obj object) {
                below(entry.getValue(), object, name);
            } else {
                everyRule(entry.getValue(), name);
            }
        }
    }

    /** All rules below a base document that is no object are hidden by it. */
    private void everyRule(RuleTree rules, String path) {
        for (Map.Entry<Value, RuleTree> entry : rules.children().entrySet()) {
            if (entry.getKey() instanceof Str key) {
                String name = path + "/" + key.text();
                if (!entry.getValue().definitions().isEmpty()) {
                    add(name, entry.getValue());
                }
                everyRule(entry.getValue(), name);
            }
        }
    }

    private void add(String path, RuleTree rules) {
        found.add(new Diagnostic(
                Codes.COMPILE,
                "conflicting rule for data path " + path + " found",
                rules.definitions().get(0).rule().location()));
    }
}
