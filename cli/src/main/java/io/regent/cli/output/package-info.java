/** What commands print: tables, diagnostics as text and as JSON, results of evaluations in every format. */
@NullMarked
package io.regent.cli.output;

import org.jspecify.annotations.NullMarked;
