package io.regent.fuzz;

import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Policies, documents and what is asked of them.
 *
 * @param v0 whether the policies are written in v0
 * @param modules the texts of {@code test-0.rego}, {@code test-1.rego}, …, added one after the other
 * @param data the base documents
 * @param input null for undefined
 */
record Case(
        boolean v0,
        List<String> modules,
        Obj data,
        @Nullable Value input,
        List<Question> questions) {
    public Case {
        modules = List.copyOf(modules);
        questions = List.copyOf(questions);
    }

    static String file(int module) {
        return "test-" + module + ".rego";
    }

    Case withModule(int index, String text) {
        List<String> changed = new ArrayList<>(modules);
        changed.set(index, text);
        return new Case(v0, changed, data, input, questions);
    }

    Case withoutModule(int index) {
        List<String> changed = new ArrayList<>(modules);
        changed.remove(index);
        return new Case(v0, changed, data, input, questions);
    }

    Case withQuestions(List<Question> changed) {
        return new Case(v0, modules, data, input, changed);
    }

    Case withDocuments(Obj changedData, @Nullable Value changedInput) {
        return new Case(v0, modules, changedData, changedInput, questions);
    }
}
