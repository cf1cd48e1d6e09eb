package io.regent.engine.bundle;

import io.regent.value.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes bundles as gzipped tar archives: data, policies, compiled policies, signatures, plans, manifest. The same
 * bundle gives the same bytes.
 */
public final class BundleWriter {
    private static final int OWNER_ONLY = 0600;

    private final TarArchiveOutputStream tar;

    private BundleWriter(TarArchiveOutputStream tar) {
        this.tar = tar;
    }

    /** Writes the bundle; policies stand below their urls. */
    public static void write(Bundle bundle, OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            new BundleWriter(tar).write(bundle);
        }
    }

    private void write(Bundle bundle) throws IOException {
        file("/data.json", JsonWriter.bytes(bundle.data()), "\n");
        for (BundlePolicy policy : bundle.modules()) {
            file(policy.url(), policy.file().text().getBytes(StandardCharsets.UTF_8), "");
        }
        for (BundleFile wasm : bundle.wasm()) {
            file(wasm.url(), wasm.bytes(), "");
        }
        if (bundle.signatures().present()) {
            json("/" + SignatureFile.NAME, bundle.signatures().write().pretty(" "));
        }
        for (BundleFile plan : bundle.plans()) {
            file(plan.url(), plan.bytes(), "");
        }
        json("/.manifest", ManifestWriter.write(bundle.manifest()).compact() + "\n");
    }

    private void json(String path, String text) throws IOException {
        file(path, text.getBytes(StandardCharsets.UTF_8), "");
    }

    private void file(String path, byte[] bytes, String end) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(SlashPath.rooted(path), true);
        entry.setMode(OWNER_ONLY);
        entry.setModTime(0);
        entry.setSize(bytes.length + end.length());
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.write(end.getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
    }
}
