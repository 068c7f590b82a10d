/** Benchmarks of parsing, beside ROME as it comes. */
@NullMarked
package dev.sokbo.syndication;

import org.jspecify.annotations.NullMarked;
