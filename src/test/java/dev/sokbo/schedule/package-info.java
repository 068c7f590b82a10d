/** Tests of {@code dev.sokbo.schedule}. */
@NullMarked
package dev.sokbo.schedule;

import org.jspecify.annotations.NullMarked;
