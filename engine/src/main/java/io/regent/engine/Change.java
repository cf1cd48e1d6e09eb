package io.regent.engine;

import io.regent.engine.bundle.Bundle;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.Loaded;
import io.regent.engine.store.DataPath;
import io.regent.engine.store.Documents;
import io.regent.engine.store.StorageErrors;
import io.regent.engine.topdown.Program;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.Compiler;
import io.regent.rego.LargeStack;
import io.regent.rego.Parser;
import io.regent.rego.Source;
import io.regent.rego.ast.Module;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The next snapshot while it is made. Each method either does its part or throws
 * {@link io.regent.rego.RegoException} and changes nothing; the snapshot it started from always stays as it is. For one
 * thread.
 */
public final class Change {
    private final SnapshotOptions options;
    private final SortedMap<String, PolicyFile> policies = new TreeMap<>();
    private final SortedMap<String, String> revisions = new TreeMap<>();
    /** The policies made ready; null once they are changed. */
    private @Nullable Program program;

    private Obj data;

    Change(SnapshotOptions options) {
        this.options = options;
        this.data = Obj.EMPTY;
    }

    Change(Snapshot from) {
        this.options = from.options();
        this.policies.putAll(from.policies());
        this.revisions.putAll(from.revisions());
        this.program = from.program();
        this.data = from.data();
    }

    /** How the policies are read and checked. */
    public SnapshotOptions options() {
        return options;
    }

    /** The policies so far, in the order of their ids. */
    public List<PolicyFile> policies() {
        return List.copyOf(policies.values());
    }

    /** The base documents so far. */
    public Obj data() {
        return data;
    }

    /** Writes a document, making the objects above it. */
    public Change put(DataPath path, Value value) {
        data = Documents.put(data, path, value);
        return this;
    }

    /** JSON patch {@code add}. */
    public Change add(DataPath path, Value value) {
        data = Documents.add(data, path, value);
        return this;
    }

    /** JSON patch {@code replace}. */
    public Change replace(DataPath path, Value value) {
        data = Documents.replace(data, path, value);
        return this;
    }

    /** Removes a document, which must be there. */
    public Change remove(DataPath path) {
        data = Documents.remove(data, path);
        return this;
    }

    /** Adds or replaces a policy; fails when its text does not parse. */
    public Change putPolicy(String id, String text) {
        return putPolicy(new PolicyFile(id, text, Parser.parseModule(new Source(id, text), options.parse())));
    }

    /** Adds or replaces a policy that is parsed already. */
    public Change putPolicy(PolicyFile file) {
        policies.put(file.id(), file);
        program = null;
        return this;
    }

    /** Removes a policy, which must be there. */
    public Change removePolicy(String id) {
        if (policies.remove(id) == null) {
            throw StorageErrors.policyNotFound(id);
        }
        program = null;
        return this;
    }

    /** Adds loaded files; their documents win over those that are there. */
    public Change add(Loaded loaded) {
        put(DataPath.ROOT, loaded.over(data));
        loaded.policies().forEach(this::putPolicy);
        return this;
    }

    /** Adds what a bundle holds and remembers its revision under {@code name}. */
    public Change add(String name, Bundle bundle) {
        if (!bundle.manifest().wasm().isEmpty()) {
            throw LoadErrors.of("bundle " + name + ": policies compiled to Wasm cannot be evaluated yet");
        }
        Value merged = Documents.merge(data, bundle.data());
        data = merged instanceof Obj object ? object : bundle.data();
        bundle.policies().forEach(this::putPolicy);
        revisions.put(name, bundle.manifest().revision());
        return this;
    }

    /** Checks all policies together and gives the next snapshot. */
    public Snapshot build() {
        Program ready = program == null ? program(compile()) : program;
        return new Snapshot(options, policies, ready.policy(), ready, data, revisions);
    }

    /** The same; {@code metrics} records how long it takes when there are policies. */
    public Snapshot build(Metrics metrics) {
        if (policies.isEmpty()) {
            return build();
        }
        return metrics.time(Metrics.MODULE_COMPILE, () -> {
            if (metrics.isInstrumented()) {
                program = instrumented(metrics);
            }
            return build();
        });
    }

    private Program instrumented(Metrics metrics) {
        Program made = Program.of(Compiler.compile(
                modules(),
                options.compile(),
                (timer, nanos) -> metrics.timer(timer).add(nanos)));
        made.makeReady(metrics);
        return made;
    }

    private static Program program(CheckedPolicy policy) {
        return LargeStack.run(policy.isDeep(), () -> Program.of(policy));
    }

    private CheckedPolicy compile() {
        return Compiler.compile(modules(), options.compile());
    }

    private Map<String, Module> modules() {
        Map<String, Module> modules = new TreeMap<>();
        policies.forEach((id, file) -> modules.put(id, file.module()));
        return modules;
    }
}
