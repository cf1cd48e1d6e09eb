package io.regent.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts find a JDK that will do, or say in one line what to install. */
class JdkSearchTest {
    private static final String USUAL = "usr/lib/jvm/temurin-25";

    @TempDir
    private Path root;

    private Machine machine;

    @BeforeEach
    void setUp() throws IOException {
        machine = new Machine(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"./regent", "./regent eval 1", "./build", "./build quick", "./build launch", "./build format"})
    void withoutAJdkOneLineSaysWhatToInstall(String command) throws IOException, InterruptedException {
        machine.onPath(machine.jdk("usr/lib/jvm/openjdk-17", "17.0.15"));
        Machine.Outcome outcome = machine.run(command.split(" "));
        assertThat(outcome).isEqualTo(new Machine.Outcome(1, "", """
                regent: no JDK 25 or newer found: install one (for example Eclipse Temurin 25) and set JAVA_HOME to it
                """));
        assertThat(machine.checkout()).isDirectoryNotContaining("glob:**target");
    }

    @Test
    void withoutAnyJavaAsWell() throws IOException, InterruptedException {
        assertThat(machine.run("./regent").status()).isEqualTo(1);
        assertThat(machine.foundJdk()).isEmpty();
    }

    @Test
    void anOlderDefaultDoesNotMatterWhenThereIsANewerOne() throws IOException, InterruptedException {
        machine.onPath(machine.jdk("usr/lib/jvm/openjdk-17", "17.0.15"));
        machine.setJavaHome(root.resolve("usr/lib/jvm/openjdk-17").toString());
        machine.jdk(USUAL, "25.0.1");
        assertThat(machine.foundJdk()).isEqualTo(USUAL);
        Machine.Outcome outcome = machine.run("./build", "nonsense");
        assertThat(outcome.err()).startsWith("build: unknown command nonsense");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/java/jdk-25",
                "opt/java/openjdk",
                "opt/jdk-25",
                "home/.sdkman/candidates/java/25-tem",
                "home/.jdks/temurin-25",
                "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
                "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home",
            })
    void theUsualDirectoriesAreSearched(String directory) throws IOException, InterruptedException {
        machine.jdk(directory, "25");
        assertThat(machine.foundJdk()).isEqualTo(directory);
    }

    @Test
    void ofSeveralTheOldestThatWillDoIsTaken() throws IOException, InterruptedException {
        machine.jdk("usr/lib/jvm/a-27", "27-ea");
        machine.jdk("usr/lib/jvm/b-25", "25.0.1");
        machine.jdk("usr/lib/jvm/c-26", "26");
        assertThat(machine.foundJdk()).isEqualTo("usr/lib/jvm/b-25");
    }

    @Test
    void theUsersChoiceComesFirst() throws IOException, InterruptedException {
        machine.jdk(USUAL, "25.0.1");
        machine.onPath(machine.jdk("elsewhere/jdk-26", "26"));
        assertThat(machine.foundJdk()).isEqualTo("elsewhere/jdk-26");
        machine.setJavaHome(machine.jdk("elsewhere/jdk-27", "27").toString());
        assertThat(machine.foundJdk()).isEqualTo("elsewhere/jdk-27");
    }

    @Test
    void whatHasNoCompilerIsNoJdk() throws IOException, InterruptedException {
        machine.onPath(machine.jre("usr/lib/jvm/jre-25", "25.0.1"));
        machine.setJavaHome(root.resolve("nowhere").toString());
        assertThat(machine.foundJdk()).isEmpty();
    }
}
