/** Tests of what is put together and what is kept apart. */
@NullMarked
package dev.sokbo.cluster;

import org.jspecify.annotations.NullMarked;
