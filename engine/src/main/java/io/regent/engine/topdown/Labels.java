package io.regent.engine.topdown;

import io.regent.rego.AnnotationSet;
import io.regent.rego.RuleTree.Definition;
import io.regent.value.Obj;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of rules. */
final class Labels {
    private static final String FIELD = "labels";

    private Labels() {}

    /** What the metadata of a rule, its document and its packages say, the inner over the outer; null when nothing. */
    static @Nullable Obj of(Definition definition, AnnotationSet annotations) {
        Obj.Builder labels = Obj.builder();
        List<AnnotationSet.Link> chain = annotations.chain(definition);
        for (int i = chain.size() - 1; i >= 0; i--) {
            var block = chain.get(i).annotations();
            if (block != null && block.fields().get(FIELD) instanceof Obj own) {
                labels.putAll(own);
            }
        }
        return labels.size() == 0 ? null : labels.build();
    }
}
