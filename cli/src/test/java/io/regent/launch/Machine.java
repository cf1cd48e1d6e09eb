package io.regent.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A machine with a fresh checkout of the scripts and with the JDKs that are put there; nothing else of the real one is found. */
final class Machine {
    private static final List<String> TOOLS = List.of("bash", "sh", "dirname", "readlink");
    private static final List<String> SCRIPTS = List.of("regent", "build", "dev/jdk");

    private final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a script did. */
    record Outcome(int status, String out, String err) {}

    Machine(Path root) throws IOException {
        this.root = root;
        Path bin = Files.createDirectories(root.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), real(tool));
        }
        Path repository = Path.of(System.getProperty("regent.root", "..")).toAbsolutePath();
        for (String script : SCRIPTS) {
            Path copy = checkout().resolve(script);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(repository.resolve(script), copy);
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", root.resolve("home").toString());
        environment.put("JDK_SEARCH_ROOT", root.toString());
    }

    private static Path real(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** What looks like a JDK to one who reads its release file. */
    Path jdk(String path, String version) throws IOException {
        Path jdk = jre(path, version);
        program(jdk.resolve("bin/javac"));
        return jdk;
    }

    /** As a JDK, without a compiler. */
    Path jre(String path, String version) throws IOException {
        Path jre = root.resolve(path);
        Files.createDirectories(jre.resolve("bin"));
        program(jre.resolve("bin/java"));
        Files.writeString(jre.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jre;
    }

    private static void program(Path path) throws IOException {
        Files.writeString(path, "#!/bin/sh\nexit 99\n");
        if (!path.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + path + " executable");
        }
    }

    /** Makes {@code java} on the path that of {@code jdk}, by way of two links as distributions have them. */
    void onPath(Path jdk) throws IOException {
        Path alternative = Files.createSymbolicLink(root.resolve("java-alternative"), jdk.resolve("bin/java"));
        Files.createSymbolicLink(root.resolve("bin/java"), alternative);
    }

    void setJavaHome(String home) {
        environment.put("JAVA_HOME", home);
    }

    Path checkout() {
        return root.resolve("checkout");
    }

    /** Runs a command line in the checkout. */
    Outcome run(String... words) throws IOException, InterruptedException {
        Path out = root.resolve("out.txt");
        Path err = root.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(checkout().toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Outcome(status, Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** The JDK that the scripts would use, relative to the machine; empty when they find none. */
    String foundJdk() throws IOException, InterruptedException {
        Outcome outcome = run(
                root.resolve("bin/bash").toString(), "-eu", "-c", ". dev/jdk; find_jdk && printf %s \"$JAVA_HOME\"");
        return outcome.out().replace(root + "/", "");
    }
}
