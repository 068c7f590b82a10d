/** A strict Slack for tests. */
@NullMarked
package dev.sokbo.fakeslack;

import org.jspecify.annotations.NullMarked;
