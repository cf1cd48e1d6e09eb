package io.regent.rego.format;

import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.value.Str;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which imports are {@code rego.…} and {@code future.…}, which change how text is read. */
final class LanguageImport {
    private LanguageImport() {}

    static boolean anyIn(Module module, Predicate<Import> kind) {
        return module.imports().stream().anyMatch(kind);
    }

    static boolean isV1(Import each) {
        return isPath(each.path(), "rego", "v1");
    }

    static boolean isV2(Import each) {
        return isPath(each.path(), "rego", "v2");
    }

    static boolean isVersion(Import each) {
        return isV1(each) || isV2(each);
    }

    static boolean isFuture(Import each) {
        return each.path().startsWith("future");
    }

    static boolean isAllKeywords(Import each) {
        return isPath(each.path(), "future", "keywords");
    }

    static boolean isKeyword(Import each, String name) {
        return isPath(each.path(), "future", "keywords", name);
    }

    /** The keyword that {@code future.keywords.…} brings; null for other imports. */
    static @Nullable String keyword(Import each) {
        boolean one =
                each.path().size() == 3 && each.alias() == null && isFuture(each) && isName(each.path(), 1, "keywords");
        return one && each.path().parts().get(2) instanceof Constant(Str name, var where) ? name.text() : null;
    }

    private static boolean isPath(Ref path, String head, String... names) {
        if (path.size() != names.length + 1 || !path.startsWith(head)) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!isName(path, i + 1, names[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(Ref path, int at, String name) {
        return path.parts().get(at) instanceof Constant(Str text, var where)
                && text.text().equals(name);
    }
}
