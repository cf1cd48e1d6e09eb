package io.regent.engine.bundle;

import io.regent.engine.signature.FileDigest;
import io.regent.engine.signature.SignedFile;
import io.regent.engine.signature.Signing;
import io.regent.engine.signature.SigningOptions;
import io.regent.value.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Signs bundles and the files of bundles. */
public final class BundleSigner {
    private BundleSigner() {}

    /** The bundle with a signature of all that will be written. */
    public static Bundle sign(Bundle bundle, SigningOptions options, String keyId) {
        List<SignedFile> files = new ArrayList<>();
        for (BundlePolicy policy : bundle.modules()) {
            byte[] text = policy.file().text().getBytes(StandardCharsets.UTF_8);
            files.add(plain(policy.url(), text));
        }
        files.add(SignedFile.of("data.json", FileDigest.of(FileDigest.DEFAULT, bundle.data())));
        bundle.wasm().forEach(file -> files.add(plain(file.path(), file.bytes())));
        bundle.plans().forEach(file -> files.add(plain(file.path(), file.bytes())));
        files.add(SignedFile.of(
                ".manifest",
                FileDigest.of(
                        FileDigest.DEFAULT,
                        JsonReader.read(ManifestWriter.write(bundle.manifest()).compact()))));
        String token = Signing.sign(files, options, keyId);
        return bundle.withSignatures(SignatureFile.of(token, options.plugin()));
    }

    private static SignedFile plain(String path, byte[] bytes) {
        return SignedFile.of(SlashPath.unrooted(path), FileDigest.digest(FileDigest.DEFAULT, bytes));
    }

    /** What a signature says of the files of a bundle; their names begin with the path of a folder, not with that of an archive. */
    public static List<SignedFile> digests(List<BundleFile> files, boolean inFolder) {
        List<SignedFile> digests = new ArrayList<>();
        for (BundleFile file : files) {
            if (!file.name().equals(SignatureFile.NAME)) {
                String path = inFolder ? file.url() : file.path();
                byte[] digest = FileDigest.of(FileDigest.DEFAULT, path, file.bytes());
                digests.add(SignedFile.of(SlashPath.unrooted(path), digest));
            }
        }
        return digests;
    }
}
