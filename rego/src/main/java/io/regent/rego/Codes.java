package io.regent.rego;

/** The reference's error codes. */
public final class Codes {
    public static final String PARSE = "rego_parse_error";
    public static final String COMPILE = "rego_compile_error";
    public static final String TYPE = "rego_type_error";
    public static final String UNSAFE_VAR = "rego_unsafe_var_error";
    public static final String RECURSION = "rego_recursion_error";
    public static final String FORMAT = "rego_format_error";
    public static final String EVAL_CONFLICT = "eval_conflict_error";
    public static final String EVAL_TYPE = "eval_type_error";
    public static final String EVAL_BUILTIN = "eval_builtin_error";
    public static final String EVAL_CANCEL = "eval_cancel_error";
    public static final String EVAL_INTERNAL = "eval_internal_error";
    public static final String EVAL_WITH_MERGE = "eval_with_merge_error";

    private Codes() {}
}
