package io.regent.agent;

import io.regent.agent.Question.Document;
import io.regent.engine.Snapshot;
import io.regent.rego.Location;
import io.regent.rego.Source;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query that asks for a document by its path. */
final class DocumentQuery {
    private static final int MAX_DIGITS = 18;

    private DocumentQuery() {}

    /** The query as text, which errors can show, e.g. {@code data.users["a b"][0]}. */
    static Source of(Document document, Snapshot snapshot) {
        return new Source("", RegoText.of(ref(document, snapshot)));
    }

    /** The path, {@code data} first. */
    static Ref ref(Document document, Snapshot snapshot) {
        List<Term> parts = new ArrayList<>();
        parts.add(new Var("data", Location.NONE));
        @Nullable Value base = snapshot.data();
        for (String key : document.path()) {
            Value part = part(key, base);
            base = base instanceof Obj object ? object.get(part) : null;
            parts.add(new Constant(part, Location.NONE));
        }
        return new Ref(parts, Location.NONE);
    }

    /**
     * A key as the reference takes it: whole numbers are numbers, unless a base document has a member of that name.
     *
     * @param base the base document that the key is asked of; null when there is none
     */
    // OPA: 007 is 7, in objects as well.
    private static Value part(String key, @Nullable Value base) {
        if (!isWhole(key)) {
            return Str.of(key);
        }
        long number = Long.parseLong(key);
        Str name = Str.of(Long.toString(number));
        return base instanceof Obj object && object.get(name) != null ? name : Num.of(number);
    }

    private static boolean isWhole(String key) {
        int from = key.startsWith("-") || key.startsWith("+") ? 1 : 0;
        if (key.length() == from || key.length() > MAX_DIGITS) {
            return false;
        }
        for (int i = from; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
