package io.regent.cli.build;

import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.SignatureFlags;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import io.regent.engine.build.BuildOptions;
import io.regent.engine.build.BuildTarget;
import io.regent.engine.build.BundleBuild;
import io.regent.engine.build.PolicyOptimizer;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundleWriter;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.signature.SigningOptions;
import io.regent.engine.signature.Verification;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code regent build}: packs policies and data into a bundle. */
public final class BuildCommand implements Command {
    private static final Set<String> ADDONS = Set.of("unplanned_rules");

    @Override
    public Usage usage() {
        return new Usage("build", "<path> [<path> [...]]", "Build an OPA bundle", """
                Packs policies and data into a bundle, a gzipped tarball.

                Paths are files and folders, which are read recursively, or with -b bundles: folders with the layout of
                a bundle, and archives. Several bundles become one when their roots do not overlap. The manifest of a
                single bundle is kept, but for what flags change.

                With --verification-key, the signatures of the bundles that are read are checked; with --signing-key,
                the new bundle is signed.""", """

                Pack a folder, and serve the bundle:

                    $ regent build policies
                    $ regent run --server --bundle bundle.tar.gz

                Check a signed bundle, and sign the new one:

                    $ regent build --bundle signed --verification-key public.pem --signing-key private.pem
                """, BuildFlags.all());
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (arguments.positional().isEmpty()) {
            throw new UsageException("expected at least one path");
        }
        try {
            Bundle bundle = BundleBuild.build(options(arguments, console));
            write(bundle, arguments.text(BuildFlags.OUTPUT.name()));
            return 0;
        } catch (RegoException wrong) {
            console.out().println("error: " + LoadErrors.text(wrong));
            return 1;
        }
    }

    private static BuildOptions options(Arguments arguments, Console console) {
        Verification verification = SignatureFlags.verification(arguments);
        SigningOptions signing = SignatureFlags.signing(arguments);
        boolean bundles = arguments.isOn(PolicyFlags.BUNDLE_MODE.name());
        if (!bundles) {
            refuseSignatures(verification, signing);
            warnOfManifests(arguments.positional(), console);
        }
        refusePlanFlags(arguments);
        RegoVersion version = PolicyFlags.version(arguments);
        boolean keyed = arguments.text(SignatureFlags.CLAIMS_FILE.name()).isEmpty();
        return new BuildOptions(
                arguments.positional(),
                bundles,
                arguments.texts(PolicyFlags.IGNORE.name()),
                arguments.isOn(BuildFlags.FOLLOW_SYMLINKS.name()),
                version,
                arguments.isGiven(CapabilitiesFlag.FLAG.name())
                        ? CapabilitiesFlag.of(arguments)
                        : CapabilitiesFlag.of(arguments).at(version),
                verification,
                BuildTarget.named(arguments.text(BuildFlags.TARGET.name())),
                arguments.texts(BuildFlags.ENTRYPOINT.name()),
                arguments.whole(BuildFlags.OPTIMIZE.name()),
                arguments.text(BuildFlags.PARTIAL_NAMESPACE.name()),
                arguments.textOrNull(BuildFlags.REVISION.name()),
                signing,
                keyed ? arguments.text(SignatureFlags.VERIFICATION_KEY_ID.name()) : "",
                new PolicyOptimizer(),
                arguments.isOn(BuildFlags.DEBUG.name()) ? console.err()::println : null);
    }

    private static void refuseSignatures(Verification verification, @Nullable SigningOptions signing) {
        if (signing != null || !(verification instanceof Verification.WithoutKeys)) {
            throw LoadErrors.of("enable bundle mode (ie. --bundle) to verify or sign bundle files or directories");
        }
    }

    private static void warnOfManifests(List<String> paths, Console console) {
        for (String path : paths) {
            for (String name : List.of(".manifest", ".manifest.pb")) {
                if (Files.isDirectory(Path.of(path)) && Files.exists(Path.of(path, name))) {
                    console.err()
                            .println("Warning: " + name + " file found in \"" + path
                                    + "\" but -b flag not specified. Manifest will be ignored.");
                    break;
                }
            }
        }
    }

    private static void refusePlanFlags(Arguments arguments) {
        boolean plan = arguments.text(BuildFlags.TARGET.name()).equals("plan");
        String format = arguments.text(BuildFlags.FORMAT.name());
        if (!format.equals("json") && !plan) {
            throw LoadErrors.of("plan format \"" + format + "\" is only valid with target \"plan\"");
        }
        List<String> addons = arguments.texts(BuildFlags.PLAN_ADDONS.name());
        for (String addon : addons) {
            if (!ADDONS.contains(addon)) {
                throw LoadErrors.of("unsupported plan addon \"" + addon + "\" (want one of [unplanned_rules])");
            }
        }
        if (!addons.isEmpty() && !plan) {
            throw LoadErrors.of("plan addons are only valid with target \"plan\"");
        }
    }

    private static void write(Bundle bundle, String file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
            BundleWriter.write(bundle, out);
        } catch (IOException refused) {
            throw LoadErrors.of("open " + file + ": " + LoadErrors.reason(refused));
        }
    }
}
