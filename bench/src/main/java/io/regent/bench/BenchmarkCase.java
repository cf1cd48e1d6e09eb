package io.regent.bench;

import io.regent.engine.Engine;
import io.regent.engine.PreparedQuery;
import io.regent.value.Arr;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * What is decided: a query over a folder, asked with each input in turn.
 *
 * @param inputs JSON documents
 */
record BenchmarkCase(Path folder, String query, List<byte[]> inputs) {
    private static final Path ROOT = Path.of(System.getProperty("regent.root", "."));

    /** The case of that name in {@code bench/cases.json}, whose paths start at the root of the project. */
    static BenchmarkCase named(String name) throws IOException {
        Arr all = (Arr) JsonReader.read(Files.readAllBytes(ROOT.resolve("bench/cases.json")));
        for (Value value : all) {
            if (value instanceof Obj each && text(each, "name").equals(name)) {
                return read(each);
            }
        }
        throw new NoSuchElementException("no benchmark case named " + name);
    }

    private static BenchmarkCase read(Obj fields) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        for (Value input : member(fields, "inputs")) {
            inputs.add(Files.readAllBytes(ROOT.resolve(((Str) input).text())));
        }
        Str folder = (Str) member(fields, "files").get(0);
        return new BenchmarkCase(ROOT.resolve(folder.text()), text(fields, "query"), inputs);
    }

    private static Arr member(Obj fields, String name) {
        return (Arr) Objects.requireNonNull(fields.get(name), name);
    }

    private static String text(Obj fields, String name) {
        return ((Str) Objects.requireNonNull(fields.get(name), name)).text();
    }

    PreparedQuery prepare() {
        return Engine.load(folder).prepare(query);
    }
}
