package io.regent.cli;

import io.regent.builtins.Families;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.cli.args.UsageException;
import io.regent.rego.Capabilities;
import io.regent.rego.CapabilitiesVersions;
import io.regent.rego.CapabilitiesWriter;
import java.nio.file.Path;
import java.util.List;

/** {@code regent capabilities}: what policies may use, of this version or of a file; without flags, the versions. */
final class CapabilitiesCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "capabilities",
                "",
                "Print the capabilities of Regent",
                "Lists the versions whose capabilities are known, or shows what policies may use in one of them.",
                "",
                List.of(
                        Flag.toggle("current", (char) 0, "print current capabilities"),
                        Flag.value(Kind.TEXT, "file", (char) 0, "print capabilities defined by a file"),
                        Flag.value(Kind.TEXT, "version", (char) 0, "print capabilities of a specific version"),
                        PolicyFlags.V0));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String version = arguments.text("version");
        String file = arguments.text("file");
        if (!version.isEmpty()) {
            console.out().println(CapabilitiesWriter.write(find(version)));
        } else if (!file.isEmpty()) {
            console.out().println(CapabilitiesWriter.write(CapabilitiesFlag.read(Path.of(file))));
        } else if (arguments.isOn("current")) {
            Capabilities current = Families.capabilities().at(PolicyFlags.version(arguments));
            console.out().println(CapabilitiesWriter.write(current));
        } else {
            CapabilitiesVersions.all().forEach(console.out()::println);
        }
        return 0;
    }

    private static Capabilities find(String version) {
        Capabilities found = CapabilitiesVersions.find(version);
        if (found == null) {
            throw new UsageException("no capabilities version found " + version, false);
        }
        return found;
    }
}
