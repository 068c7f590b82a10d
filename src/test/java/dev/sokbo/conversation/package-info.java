/** Tests of {@code dev.sokbo.conversation}. */
@NullMarked
package dev.sokbo.conversation;

import org.jspecify.annotations.NullMarked;
