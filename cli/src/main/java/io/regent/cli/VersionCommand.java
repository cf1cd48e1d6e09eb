package io.regent.cli;

import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import java.util.List;

/** {@code regent version}: what this program is and runs on. */
final class VersionCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "version",
                "",
                "Print the version of Regent",
                "Shows the versions of Regent and of the Java it runs on.",
                "",
                List.of(Flag.toggle("check", 'c', "check for a newer release")
                        .refused("this program asks nobody for its versions")));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        Version version = Version.current();
        console.out().println("Version: " + version.number());
        console.out().println("Build Commit: " + version.commit());
        console.out().println("Build Timestamp: " + version.timestamp());
        console.out().println("Build Hostname: " + version.hostname());
        console.out().println("Go Version: none (Java " + Runtime.version() + ")");
        console.out().println("Platform: " + platform());
        console.out().println("Rego Version: v1");
        console.out().println("WebAssembly: unavailable");
        return 0;
    }

    private static String platform() {
        String architecture = System.getProperty("os.arch");
        return System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT) + "/" + architecture;
    }
}
