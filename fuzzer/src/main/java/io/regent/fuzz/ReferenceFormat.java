package io.regent.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the reference's {@code fmt} on many texts, with few processes. */
final class ReferenceFormat {
    private final Path executable;
    private final boolean v0;

    ReferenceFormat(Path executable, boolean v0) {
        this.executable = executable;
        this.v0 = v0;
    }

    List<Answer> formatted(List<String> texts) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("regent-fuzz");
        try {
            return formatted(texts, folder);
        } finally {
            for (int i = 0; i < texts.size(); i++) {
                Files.deleteIfExists(file(folder, i));
            }
            Files.delete(folder);
        }
    }

    // The reference goes through the folder in the order of names and stops at the first file that it refuses.
    private List<Answer> formatted(List<String> texts, Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(file(folder, i), texts.get(i));
        }
        List<Answer> answers = new ArrayList<>();
        while (answers.size() < texts.size()) {
            int refused = run(folder, answers.size(), texts.size());
            while (answers.size() < refused) {
                answers.add(new Answer.Result(take(file(folder, answers.size()))));
            }
            if (refused < texts.size()) {
                take(file(folder, refused));
                answers.add(REFUSED);
            }
        }
        return answers;
    }

    /** What stands for every reason not to format. */
    static final Answer REFUSED = new Answer.Failure(List.of());

    private static String take(Path file) throws IOException {
        String text = Files.readString(file);
        Files.delete(file);
        return text;
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("f%06d.rego".formatted(number));
    }

    /** Formats the files from {@code first} on and gives the number of the one that was refused, or {@code end}. */
    private int run(Path folder, int first, int end) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable.toString(), "fmt", "-w", folder.toString()));
        if (v0) {
            command.add("--v0-compatible");
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() == 0) {
            return end;
        }
        for (int i = first; i < end; i++) {
            if (said.contains(file(folder, i).getFileName().toString())) {
                return i;
            }
        }
        throw new IOException(said);
    }
}
