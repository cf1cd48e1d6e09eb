package io.regent.agent.bundle;

import io.regent.agent.config.BundleSource;
import io.regent.agent.config.Service;
import io.regent.builtins.Egress;
import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundleReader;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Reads bundles from files and services. */
final class BundleFetch {
    /** How long a service may take for the whole answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int OK = 200;

    private final Egress egress;
    private final ParseOptions options;

    BundleFetch(Egress egress, ParseOptions options) {
        this.egress = egress;
        this.options = options;
    }

    Bundle bundle(BundleSource source) throws BundleFailure {
        try {
            return source.service() == null ? file(source) : download(source, source.service());
        } catch (RegoException wrong) {
            throw BundleFailure.of(source, wrong);
        }
    }

    private Bundle file(BundleSource source) throws BundleFailure {
        Path path = Path.of(source.resource()).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw BundleFailure.of(source, "stat " + path + ": no such file or directory");
        }
        try {
            return BundleReader.readRooted(path, options);
        } catch (IOException unreadable) {
            throw BundleFailure.of(source, "open " + path + ": " + LoadErrors.reason(unreadable));
        }
    }

    private Bundle download(BundleSource source, Service service) throws BundleFailure {
        HttpReply reply;
        try {
            reply = egress.send(new HttpCall("GET", source.address(), service.headers(), new byte[0], PATIENCE, null));
        } catch (IOException failed) {
            throw BundleFailure.of(source, "request failed: Get \"" + source.address() + "\": " + failed.getMessage());
        }
        if (reply.status() != OK) {
            throw BundleFailure.ofStatus(source, reply.status());
        }
        try {
            return BundleReader.readArchive(new ByteArrayInputStream(reply.body()), options);
        } catch (IOException broken) {
            throw BundleFailure.of(source, "bundle read failed: archive read failed: " + broken.getMessage());
        }
    }
}
