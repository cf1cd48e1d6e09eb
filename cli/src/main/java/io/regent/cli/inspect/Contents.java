package io.regent.cli.inspect;

import io.regent.engine.bundle.BundleFile;
import io.regent.engine.bundle.Manifest;
import io.regent.engine.bundle.SignatureFile;
import io.regent.rego.AnnotationSet.Placed;
import io.regent.rego.Capabilities;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle or a policy holds.
 *
 * @param manifest null for a single policy
 * @param wasm policies compiled to Wasm
 * @param namespaces the files by the paths below {@code data} that they define, e.g. {@code data.app}
 * @param annotations the metadata blocks, when they were asked for
 * @param required what an engine must have to run the policies
 */
record Contents(
        @Nullable Manifest manifest,
        SignatureFile signatures,
        List<BundleFile> wasm,
        SortedMap<String, List<String>> namespaces,
        List<Placed> annotations,
        Capabilities required) {}
