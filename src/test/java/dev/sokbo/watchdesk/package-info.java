/** Tests of {@code dev.sokbo.watchdesk}. */
@NullMarked
package dev.sokbo.watchdesk;

import org.jspecify.annotations.NullMarked;
