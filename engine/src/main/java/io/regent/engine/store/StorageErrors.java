package io.regent.engine.store;

import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;

/** The reference's storage errors. */
public final class StorageErrors {
    public static final String NOT_FOUND = "storage_not_found_error";
    public static final String WRITE_CONFLICT = "storage_write_conflict_error";
    public static final String INVALID_PATCH = "storage_invalid_patch_error";

    private StorageErrors() {}

    public static RegoException notFound() {
        return error(NOT_FOUND, "document does not exist");
    }

    public static RegoException policyNotFound(String id) {
        return error(NOT_FOUND, "policy id \"" + id + "\"");
    }

    static RegoException notFound(DataPath path, String hint) {
        return error(NOT_FOUND, path + ": " + hint);
    }

    static RegoException writeConflict(DataPath path) {
        return error(WRITE_CONFLICT, path.toString());
    }

    static RegoException invalidPatch(String message) {
        return error(INVALID_PATCH, message);
    }

    private static RegoException error(String code, String message) {
        return new RegoException(new Diagnostic(code, message, null));
    }
}
