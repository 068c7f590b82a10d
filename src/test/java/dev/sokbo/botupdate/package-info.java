/** Tests of {@code dev.sokbo.botupdate}. */
@NullMarked
package dev.sokbo.botupdate;

import org.jspecify.annotations.NullMarked;
