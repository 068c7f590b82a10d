/** Benchmarks of polling, against a server in a process of its own. */
@NullMarked
package dev.sokbo.ingest;

import org.jspecify.annotations.NullMarked;
