/** Tests of {@code dev.sokbo.botchat}. */
@NullMarked
package dev.sokbo.botchat;

import org.jspecify.annotations.NullMarked;
