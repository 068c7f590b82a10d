/** Tests of {@code dev.sokbo.console}. */
@NullMarked
package dev.sokbo.console;

import org.jspecify.annotations.NullMarked;
