package io.regent.cli;

import io.regent.cli.args.Flag;
import io.regent.testkit.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the list of commands and flags in docs/compatibility.md to the code. */
class CompatibilityPageTest {
    private static final String TITLES =
            "| command | flags that work | flags that are refused, and why |\n| --- | --- | --- |\n";

    @Test
    void commandsAndFlagsAreListed() {
        StringBuilder text = new StringBuilder(TITLES);
        for (String name : Commands.names()) {
            text.append(row(name, Commands.command(name).usage().flags()));
        }
        for (CommandGroup group : Commands.GROUPS) {
            for (String word : group.below()) {
                String name = group.whole(word);
                text.append(row(name, Commands.command(name).usage().flags()));
            }
        }
        Page.docs("compatibility.md").checkSection("commands", text.toString());
    }

    private static String row(String name, List<Flag> unordered) {
        List<Flag> flags = new ArrayList<>(unordered);
        flags.sort(Comparator.comparing(Flag::name));
        List<String> works = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Flag flag : flags) {
            if (flag.refusal() == null) {
                works.add("`--" + flag.name() + "`");
            } else {
                refused.add("`--" + flag.name() + "`: " + flag.refusal());
            }
        }
        return "| `" + name + "` | " + String.join(" ", works) + " | " + String.join("; ", refused) + " |\n";
    }
}
