/** Tests of {@code dev.sokbo.cli}. */
@NullMarked
package dev.sokbo.cli;

import org.jspecify.annotations.NullMarked;
