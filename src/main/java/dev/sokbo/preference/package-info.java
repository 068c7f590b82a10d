/**
 * How a chat wants its digests apart from their times: style, quiet hours, silence, what breaks
 * through.
 */
@NullMarked
package dev.sokbo.preference;

import org.jspecify.annotations.NullMarked;
