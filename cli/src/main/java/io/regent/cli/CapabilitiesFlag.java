package io.regent.cli;

import io.regent.builtins.Families;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.cli.args.UsageException;
import io.regent.rego.Capabilities;
import io.regent.rego.CapabilitiesReader;
import io.regent.rego.CapabilitiesVersions;
import io.regent.value.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The flag {@code --capabilities}: what policies may use, by version or from a file. */
public final class CapabilitiesFlag {
    public static final Flag FLAG =
            Flag.value(Kind.TEXT, "capabilities", (char) 0, "set capabilities version or capabilities.json file path");

    private CapabilitiesFlag() {}

    /** The capabilities that the flag names, else all that this program has. */
    public static Capabilities of(Arguments arguments) {
        String name = arguments.text(FLAG.name());
        return name.isEmpty() ? Families.capabilities() : Families.supported(named(name));
    }

    /** OPA: a file goes before a version of the same name. */
    private static Capabilities named(String name) {
        Path file = Path.of(name);
        Capabilities version = Files.isRegularFile(file) ? null : CapabilitiesVersions.find(name);
        return version == null ? read(file) : version;
    }

    static Capabilities read(Path file) {
        try {
            return CapabilitiesReader.read(Files.readAllBytes(file));
        } catch (IOException missing) {
            throw new UsageException("invalid argument \"" + file
                    + "\" for \"--capabilities\" flag: no such file or capabilities version found: " + file);
        } catch (DataException wrong) {
            throw new UsageException(
                    "invalid argument \"" + file + "\" for \"--capabilities\" flag: " + wrong.getMessage());
        }
    }
}
