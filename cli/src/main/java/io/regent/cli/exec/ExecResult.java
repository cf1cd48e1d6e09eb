package io.regent.cli.exec;

import io.regent.cli.output.DiagnosticJson;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import io.regent.value.Null;
import io.regent.value.SetValue;
import io.regent.value.Value;

/** What became of one input. */
sealed interface ExecResult {
    /** What the command calls the input. */
    String path();

    /** The object in the list {@code result}. */
    JsonFields json();

    /** A decision with a value. */
    record Decided(String path, String id, Value value) implements ExecResult {
        @Override
        public JsonFields json() {
            return new JsonFields().put("decision_id", id).put("path", path).put("result", value);
        }

        boolean isNull() {
            return value == Null.NULL;
        }

        /** OPA: strings and objects are never empty. */
        boolean isEmpty() {
            return isNull()
                    || value instanceof Arr items && items.size() == 0
                    || value instanceof SetValue members && members.size() == 0;
        }
    }

    /** No value. */
    record Undefined(String path, String decision) implements ExecResult {
        @Override
        public JsonFields json() {
            return new JsonFields()
                    .put("path", path)
                    .put(
                            "error",
                            new JsonFields()
                                    .put("code", "opa_undefined_error")
                                    .put("message", decision + " decision was undefined"));
        }
    }

    /** The decision could not be made. */
    record Failed(String path, RegoException why) implements ExecResult {
        @Override
        public JsonFields json() {
            Diagnostic first = why.diagnostics().get(0);
            JsonFields fields = new JsonFields().put("path", path);
            return first.code().startsWith("eval_")
                    ? fields.put("error", error(first))
                    : fields.put("error", DiagnosticJson.codeFirst(why.diagnostics()));
        }

        /** OPA: without the calls that led to it. */
        private static JsonFields error(Diagnostic diagnostic) {
            JsonFields error = new JsonFields().put("code", diagnostic.code()).put("message", diagnostic.message());
            return diagnostic.location() == null
                    ? error
                    : error.put("location", DiagnosticJson.location(diagnostic.location()));
        }
    }

    /** The input could not be read. */
    record Unreadable(String path) implements ExecResult {
        // OPA: says nothing of the reason.
        @Override
        public JsonFields json() {
            return new JsonFields().put("path", path).put("error", new JsonFields());
        }
    }
}
