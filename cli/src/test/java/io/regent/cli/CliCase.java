package io.regent.cli;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One command line and what it has to give.
 *
 * @param id where it comes from and its name
 * @param files the files in the folder it runs in, by their names
 * @param fields the case as it was written
 */
record CliCase(String id, Map<String, String> files, Obj fields) {

    /** A case of {@code group}; its own files join the {@code shared} ones. */
    static CliCase of(String group, @Nullable Value shared, Obj fields) {
        Map<String, String> files = new TreeMap<>();
        addFiles(shared, files);
        addFiles(fields.get("files"), files);
        return new CliCase(group + "/" + text(fields.get("name")), files, fields);
    }

    private static void addFiles(@Nullable Value named, Map<String, String> files) {
        if (named instanceof Obj members) {
            members.keys().forEach(name -> files.put(text(name), text(members.get(name))));
        }
    }

    String command() {
        Arr words = args();
        return words.size() == 0 ? "" : text(words.get(0));
    }

    /** The symbolic links in the folder: by name what they point at. */
    Map<String, String> links() {
        Map<String, String> links = new TreeMap<>();
        addFiles(fields.get("links"), links);
        return links;
    }

    /** The names of the files that it has to write. */
    List<String> outputs() {
        List<String> names = new ArrayList<>();
        if (want("outputs") instanceof Obj outputs) {
            outputs.keys().forEach(name -> names.add(text(name)));
        }
        return names;
    }

    /** What {@link CaseHost} reads for each command line that has to run first. */
    List<Obj> preparations() {
        List<Obj> all = new ArrayList<>();
        if (fields.get("before") instanceof Arr lines) {
            lines.forEach(line -> all.add(Obj.of("args", line)));
        }
        return all;
    }

    /** What {@link CaseHost} reads. */
    Obj request() {
        Obj.Builder request = Obj.builder().put("args", args()).put("stdin", Str.of(text(fields.get("stdin"))));
        Value environment = fields.get("env");
        return (environment == null ? request : request.put("env", environment)).build();
    }

    private Arr args() {
        Arr.Builder words = Arr.builder();
        if (fields.get("args") instanceof Arr all) {
            all.forEach(word -> words.add(Str.of(text(word))));
        }
        return words.build();
    }

    /** What it has to give under a name; null when that does not matter. */
    @Nullable
    Value want(String name) {
        return fields.get("want") instanceof Obj want ? want.get(name) : null;
    }

    /** A text as it is, or as a list of pieces, each a text or {@code {repeat, times}}. */
    private static String text(@Nullable Value value) {
        if (value instanceof Arr pieces) {
            StringBuilder all = new StringBuilder();
            pieces.forEach(piece -> all.append(text(piece)));
            return all.toString();
        }
        if (value instanceof Obj piece && piece.get("times") instanceof Num times) {
            return text(piece.get("repeat")).repeat((int) times.longValue());
        }
        return value instanceof Str text ? text.text() : "";
    }
}
