/** Tests of {@code dev.sokbo.ingest}. */
@NullMarked
package dev.sokbo.ingest;

import org.jspecify.annotations.NullMarked;
