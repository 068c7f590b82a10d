/** Polls of feeds: which are due, what each poll leaves, and when the next one comes. */
@NullMarked
package dev.sokbo.poll;

import org.jspecify.annotations.NullMarked;
