package io.regent.engine.conformance;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cases that may fail, listed with reasons in {@code cases/known-differences.yaml}.
 *
 * @param ids single cases
 * @param calls texts, mostly names of built-ins: cases in whose modules one of them stands may fail
 */
record KnownDifferences(Set<String> ids, Set<String> calls) {

    static KnownDifferences read(Path file) throws IOException {
        KnownDifferences known = new KnownDifferences(new HashSet<>(), new HashSet<>());
        for (Value entry : (Arr) YamlReader.read(Files.readString(file))) {
            known.ids.addAll(texts((Obj) entry, "cases"));
            known.calls.addAll(texts((Obj) entry, "calls"));
        }
        return known;
    }

    private static List<String> texts(Obj entry, String name) {
        return entry.get(name) instanceof Arr all
                ? all.toList().stream().map(text -> ((Str) text).text()).toList()
                : List.of();
    }

    /** Whether the case may fail. */
    boolean allow(ConformanceCase test) {
        return ids.contains(test.id()) || calls.stream().anyMatch(name -> mentions(test, name));
    }

    /** The entries that none of the failed cases needs, of those that concern the cases that were run. */
    List<String> needless(List<ConformanceCase> run, Set<ConformanceCase> failed) {
        List<String> needless = new ArrayList<>();
        for (ConformanceCase test : run) {
            if (ids.contains(test.id()) && !failed.contains(test)) {
                needless.add(test.id());
            }
        }
        for (String name : calls) {
            boolean asked = run.stream().anyMatch(test -> mentions(test, name));
            if (asked && failed.stream().noneMatch(test -> mentions(test, name))) {
                needless.add(name);
            }
        }
        return needless;
    }

    private static boolean mentions(ConformanceCase test, String name) {
        return test.query().contains(name) || test.modules().stream().anyMatch(module -> module.contains(name));
    }
}
