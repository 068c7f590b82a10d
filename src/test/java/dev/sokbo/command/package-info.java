/** Tests of {@code dev.sokbo.command}. */
@NullMarked
package dev.sokbo.command;

import org.jspecify.annotations.NullMarked;
