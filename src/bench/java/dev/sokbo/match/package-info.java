/** Benchmarks of how entries are matched, beside two well-known engines. */
@NullMarked
package dev.sokbo.match;

import org.jspecify.annotations.NullMarked;
