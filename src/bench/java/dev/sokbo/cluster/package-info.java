/** Benchmarks of how entries are grouped into stories. */
@NullMarked
package dev.sokbo.cluster;

import org.jspecify.annotations.NullMarked;
