/** Tests of {@code dev.sokbo.slackinbox}. */
@NullMarked
package dev.sokbo.slackinbox;

import org.jspecify.annotations.NullMarked;
