/** Tests of {@code dev.sokbo.reply}. */
@NullMarked
package dev.sokbo.reply;

import org.jspecify.annotations.NullMarked;
