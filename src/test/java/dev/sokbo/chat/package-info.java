/** Tests of {@code dev.sokbo.chat}. */
@NullMarked
package dev.sokbo.chat;

import org.jspecify.annotations.NullMarked;
