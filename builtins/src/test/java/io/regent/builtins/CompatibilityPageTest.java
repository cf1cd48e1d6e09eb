package io.regent.builtins;

import io.regent.testkit.Page;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the list of built-ins in docs/compatibility.md to the code. */
class CompatibilityPageTest {
    @Test
    void builtInsAreListed() {
        TreeSet<String> built = new TreeSet<>(Families.capabilities().builtins().keySet());
        String text = "All of the reference's (" + built.size() + "): " + codes(List.copyOf(built)) + "\n";
        Page.docs("compatibility.md").checkSection("built-ins", text);
    }

    private static String codes(List<String> names) {
        return "`" + String.join("`, `", names) + "`.";
    }
}
