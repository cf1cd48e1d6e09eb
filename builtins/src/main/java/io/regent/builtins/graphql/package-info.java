/**
 * GraphQL: documents of queries and schemas as syntax trees ({@link io.regent.builtins.graphql.Documents}), and whether a query
 * fits a schema ({@link io.regent.builtins.graphql.Schema}, {@link io.regent.builtins.graphql.QueryCheck}). Trees, texts and
 * the order of what is reported are those of the library that the reference uses.
 */
@NullMarked
package io.regent.builtins.graphql;

import org.jspecify.annotations.NullMarked;
