package io.regent.engine.conformance;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case: policies, documents, a query and what it has to answer.
 *
 * @param id {@code folder/note}
 * @param fields the case as it was written
 */
record ConformanceCase(String id, Obj fields) {

    static List<ConformanceCase> of(String folder, Value cases) {
        List<ConformanceCase> all = new ArrayList<>();
        for (Value one : (Arr) cases) {
            Obj fields = (Obj) one;
            all.add(new ConformanceCase(folder + "/" + text(fields, "note", ""), fields));
        }
        return all;
    }

    boolean isV0() {
        return text(fields, "rego_version", "v1").equals("v0");
    }

    String query() {
        return text(fields, "query", "");
    }

    List<String> modules() {
        List<String> modules = new ArrayList<>();
        if (fields.get("modules") instanceof Arr all) {
            all.forEach(module -> modules.add(((Str) module).text()));
        }
        return modules;
    }

    Obj data() {
        return fields.get("data") instanceof Obj data ? data : Obj.EMPTY;
    }

    @Nullable
    Value input() {
        return fields.get("input");
    }

    @Nullable
    String inputTerm() {
        return fields.get("input_term") instanceof Str term ? term.text() : null;
    }

    boolean is(String flag) {
        return fields.get(flag) == Bool.TRUE;
    }

    @Nullable
    Arr wantResult() {
        return fields.get("want_result") instanceof Arr rows ? rows : null;
    }

    @Nullable
    Arr wantCompileErrors() {
        return fields.get("want_compile_errors") instanceof Arr errors ? errors : null;
    }

    String wantErrorCode() {
        return text(fields, "want_error_code", "");
    }

    String wantError() {
        return text(fields, "want_error", "");
    }

    private static String text(Obj fields, String name, String otherwise) {
        return fields.get(name) instanceof Str text ? text.text() : otherwise;
    }
}
