package io.regent.cli.repl;

import org.jspecify.annotations.Nullable;

/** What {@code help} prints. */
final class HelpPages {
    // OPA: the pages are the reference's, because people know them.
    private static final String COMMANDS = """

            Examples
            ========

            > data                 # show all documents
            > data[x] = _          # show all top level keys
            > data.system.version  # drill into specific document

            Commands
            ========

                                   <stmt> : evaluate the statement
                           package <term> : change active package
                            import <term> : add import to active module
                                    show  : show active module definition
                              show debug  : show REPL settings
                              unset <ref> : unset rules in currently active module
                      unset-package <var> : unset packages in currently active module
                                     json : set output format to JSON
                                   pretty : set output format to pretty
                             pretty-limit : set pretty value output limit
                             trace [mode] : toggle full trace or specific mode
                                    notes : toggle notes trace
                                    fails : toggle fails trace
                                  metrics : toggle metrics
                               instrument : toggle instrumentation
                                  profile : toggle profiler and turns off trace
                                    types : toggle type information
            unknown [ref-1 [ref-2 [...]]] : toggle partial evaluation mode
                    strict-builtin-errors : toggle strict built-in error mode
                                traceback : toggle evaluation stack traces on errors
                              dump [path] : dump raw data in storage
                             help [topic] : print this message
                            target [mode] : set the runtime to exercise {rego,wasm} (default rego)
                                     exit : exit out of shell (or ctrl+d)
                                   ctrl+l : clear the screen

            Additional Topics
            =================

                               help input : how to set input document
                             help partial : how to use partial evaluation

            """;

    private static final String INPUT = """

            Input
            =====

            Rego allows queries to refer to documents outside of the storage layer. These
            documents must be provided as inputs to the query engine. In Rego, these values
            are nested under the root "input" document.

            In the interactive shell, users can set the value for the "input" document by
            defining documents under the repl.input package.

            For example:

            \t# Change to the repl.input package.
            \t> package repl.input

            \t# Define a new document called "params".
            \t> params = {"method": "POST", "path": "/some/path"}

            \t# Switch back to another package to test access to input.
            \t> package opa.example

            \t# Import "params" defined above.
            \t> import input.params

            \t# Import a future keyword.
            \t> import future.keywords.or
            \t> 1 == 2 or 1 == 1
            \ttrue

            \t# Define rule that refers to "params".
            \t> is_post if { params.method = "POST" }

            \t# Test evaluation.
            \t> is_post
            \ttrue

            """;

    private static final String PARTIAL = """

            Partial Evaluation
            ==================

            Rego queries can be partially evaluated with respect to the specific unknown
            variables, inputs, or any document rooted under data. The result of partial
            evaluation is a new set of queries that can be evaluated later.

            For example:

            \t> allowed_methods = ["GET", "HEAD"]

            \t# Enable partial evaluation. Treat input document as unknown.
            \t> unknown input

            \t# Partially evaluate a query.
            \t> method = allowed_methods[i]; input.method = method
            \tinput.method = "GET"; i = 0; method = "GET"
            \tinput.method = "HEAD"; i = 1; method = "HEAD"

            \t# Turn off partial evaluation by running the 'unknown' command with no arguments.
            \t> unknown

            """;

    private HelpPages() {}

    /** The page on a topic, the list of commands when it is empty; null when there is none. */
    static @Nullable String page(String topic) {
        return switch (topic) {
            case "" -> COMMANDS;
            case "input" -> INPUT;
            case "partial" -> PARTIAL;
            default -> null;
        };
    }
}
