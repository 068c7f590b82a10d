/** Headlines and leads in one form: what desks wrap around them taken off, spellings folded. */
@NullMarked
package dev.sokbo.headline;

import org.jspecify.annotations.NullMarked;
