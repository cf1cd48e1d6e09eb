package io.regent.engine.bundle;

import io.regent.engine.load.JsonShape;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.NamePattern;
import io.regent.engine.signature.SignatureCheck;
import io.regent.engine.signature.Verification;
import io.regent.rego.ParseOptions;
import io.regent.value.Arr;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bundles: a folder, or a {@code .tar.gz} archive. */
public final class BundleReader {
    private final BundleOptions options;
    private @Nullable BundleFile signed;
    private SignatureFile signatures = SignatureFile.NONE;

    private BundleReader(BundleOptions options) {
        this.options = options;
    }

    /**
     * The bundle at {@code path}, whatever its signature.
     *
     * @param ignored patterns of names of files and folders in the bundle to pass over
     * @throws io.regent.rego.RegoException when it breaks a rule of bundles or a policy does not parse
     */
    public static Bundle read(Path path, ParseOptions parse, List<NamePattern> ignored) throws IOException {
        BundleOptions options = BundleOptions.unverified(parse, ignored);
        List<BundleFile> files = BundlePath.files(path.toString(), options.files());
        return read(files, Files.isDirectory(path) ? path.toString() : "", options);
    }

    /** As {@link #read(Path, ParseOptions, List)}, but policies in a folder are named by their paths in it, after a slash, as in an archive. */
    public static Bundle readRooted(Path path, ParseOptions parse) throws IOException {
        BundleOptions options = BundleOptions.unverified(parse, List.of());
        return read(BundlePath.files(path.toString(), options.files()), "", options);
    }

    /**
     * The bundle of files.
     *
     * @param folder the folder that they stand in; empty for those of an archive
     */
    static Bundle read(List<BundleFile> files, String folder, BundleOptions options) {
        return new BundleReader(options).bundle(files, folder);
    }

    /** The bundle in a gzipped tar archive; policies are named by their paths in it. */
    public static Bundle readArchive(InputStream archive, ParseOptions parse) throws IOException {
        BundleOptions options = BundleOptions.unverified(parse, List.of());
        return new BundleReader(options).bundle(ArchiveFiles.of(archive, "", options.files()), "");
    }

    private Bundle bundle(List<BundleFile> all, String folder) {
        List<BundleFile> files = new ArrayList<>();
        for (BundleFile file : all) {
            if (file.name().equals(SignatureFile.NAME)) {
                sign(file);
            } else {
                files.add(file);
                refuseDelta(file);
            }
        }
        SignatureCheck check = check();
        BundleParts parts = new BundleParts(options, folder);
        for (BundleFile file : files) {
            if (check != null) {
                check.check(SlashPath.unrooted(folder.isEmpty() ? file.path() : file.url()), file.bytes());
            }
            parts.add(file);
        }
        Bundle bundle = parts.bundle(signatures);
        if (check != null) {
            check.finish();
        }
        ManifestCheck.check(bundle, options.withData());
        return bundle;
    }

    private void sign(BundleFile file) {
        if (options.verification() instanceof Verification.Skipped) {
            return;
        }
        if (signed != null) {
            throw LoadErrors.of(
                    "bundle contains multiple signatures files: \"" + signed.path() + "\" and \"" + file.path() + "\"");
        }
        signed = file;
        signatures = SignatureFile.read(file.bytes());
    }

    private static void refuseDelta(BundleFile file) {
        if (file.name().equals("patch.json")) {
            Arr changes = JsonShape.read("bundle load failed on patch decode: ", "bundle.Patch", file.bytes())
                    .array("data", "[]bundle.PatchOperation");
            if (changes != null && changes.size() > 0) {
                throw LoadErrors.of("delta bundles are not built yet");
            }
        }
    }

    /** The check of the signature; null when nothing is to be checked. */
    private @Nullable SignatureCheck check() {
        return switch (options.verification()) {
            case Verification.Skipped skipped -> null;
            case Verification.WithoutKeys none -> {
                if (signatures.present()) {
                    throw LoadErrors.of("verification key not provided");
                }
                yield null;
            }
            case Verification.ByKeys wanted -> {
                if (!signatures.present() && !wanted.optional()) {
                    throw LoadErrors.of("bundle missing .signatures.json file");
                }
                yield signatures.present()
                        ? new SignatureCheck(wanted, signatures.tokens(), signatures.plugin())
                        : null;
            }
        };
    }
}
