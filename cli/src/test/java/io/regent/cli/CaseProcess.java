package io.regent.cli;

import io.regent.value.JsonReader;
import io.regent.value.JsonWriter;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The process that runs {@link CaseHost} in a scratch folder. */
final class CaseProcess implements AutoCloseable {
    private final Path folder;
    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    CaseProcess(Path folder) throws IOException {
        this.folder = folder;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), CaseHost.class.getName())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Runs a case among its own files only. */
    Obj run(CliCase test) throws IOException {
        clear();
        for (Map.Entry<String, String> file : test.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        for (Map.Entry<String, String> link : test.links().entrySet()) {
            Files.createSymbolicLink(folder.resolve(link.getKey()), Path.of(link.getValue()));
        }
        for (Obj preparation : test.preparations()) {
            Obj answer = run(preparation, test.id());
            Value exit = answer.get("exit");
            if (exit == null || !exit.equals(Num.ZERO)) {
                throw new IOException("not prepared: " + answer);
            }
        }
        return withOutputs(test, run(test.request(), test.id()));
    }

    private Obj run(Obj request, String id) throws IOException {
        requests.write(JsonWriter.compact(request) + "\n");
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the process ended during " + id);
        }
        return (Obj) JsonReader.read(answer.getBytes(StandardCharsets.UTF_8));
    }

    private Obj withOutputs(CliCase test, Obj answer) throws IOException {
        Obj.Builder outputs = Obj.builder();
        for (String name : test.outputs()) {
            outputs.put(name, Outputs.read(folder, name));
        }
        return answer.with("outputs", outputs.build());
    }

    private void clear() throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.walk(folder)) {
            old = all.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : old) {
            Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}
