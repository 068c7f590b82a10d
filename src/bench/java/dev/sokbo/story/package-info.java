/** Benchmarks of how entries are grouped into stories. */
@NullMarked
package dev.sokbo.story;

import org.jspecify.annotations.NullMarked;
