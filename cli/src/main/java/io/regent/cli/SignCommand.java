package io.regent.cli;

import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.cli.args.UsageException;
import io.regent.engine.bundle.BundleFile;
import io.regent.engine.bundle.BundlePath;
import io.regent.engine.bundle.BundleSigner;
import io.regent.engine.bundle.FileChoice;
import io.regent.engine.bundle.SignatureFile;
import io.regent.engine.bundle.SlashPath;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.signature.SignedFile;
import io.regent.engine.signature.Signing;
import io.regent.engine.signature.SigningOptions;
import io.regent.rego.RegoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code regent sign}: writes the signature of bundles. */
final class SignCommand implements Command {
    private static final Flag OUTPUT = Flag.value(
                    Kind.TEXT, "output-file-path", 'o', "set the location for the .signatures.json file")
            .initially(".");

    @Override
    public Usage usage() {
        return new Usage(
                "sign",
                "<path> [<path> [...]]",
                "Generate an OPA bundle signature",
                """
                Writes .signatures.json, which says what files a bundle has and what their digests are, in a JSON Web
                Token that is signed with the key. It belongs into the root of the bundle.""",
                """

                Sign a folder with a private key in PEM:

                    $ regent sign --signing-key private.pem --bundle policies
                """,
                List.of(
                        PolicyFlags.BUNDLE_MODE,
                        SignatureFlags.CLAIMS_FILE,
                        OUTPUT,
                        SignatureFlags.ALGORITHM,
                        SignatureFlags.SIGNING_KEY,
                        SignatureFlags.PLUGIN));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        refuseIncomplete(arguments);
        try {
            List<SignedFile> files = files(arguments.positional());
            SigningOptions options = SignatureFlags.signing(arguments);
            if (options == null) {
                throw LoadErrors.of(SignatureFlags.INCOMPLETE);
            }
            write(SignatureFile.of(Signing.sign(files, options, ""), ""), arguments.text(OUTPUT.name()));
            return 0;
        } catch (RegoException wrong) {
            console.out().println("error: " + LoadErrors.text(wrong));
            return 1;
        }
    }

    private static void refuseIncomplete(Arguments arguments) {
        if (arguments.positional().isEmpty()) {
            throw new UsageException("specify atleast one path containing policy and/or data files");
        }
        if (arguments.text(SignatureFlags.SIGNING_KEY.name()).isEmpty()) {
            throw new UsageException(SignatureFlags.INCOMPLETE);
        }
        if (!arguments.isOn(PolicyFlags.BUNDLE_MODE.name())) {
            throw new UsageException("enable bundle mode (ie. --bundle) to sign bundle files or directories");
        }
    }

    /** What the signature says of the files of all bundles. */
    private static List<SignedFile> files(List<String> paths) {
        List<BundlePath> bundles = paths.stream().map(BundlePath::of).toList();
        List<SignedFile> all = new ArrayList<>();
        for (BundlePath bundle : bundles) {
            List<BundleFile> files = bundle.files(FileChoice.without(List.of()));
            all.addAll(BundleSigner.digests(files, bundle.isFolder()));
        }
        return all;
    }

    private static void write(SignatureFile signatures, String folder) {
        String file = SlashPath.join(folder, SignatureFile.NAME);
        try {
            Files.writeString(Path.of(file), signatures.write().pretty(" "));
        } catch (IOException refused) {
            throw LoadErrors.of("open " + file + ": " + LoadErrors.reason(refused));
        }
    }
}
