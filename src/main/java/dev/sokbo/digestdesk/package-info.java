/**
 * Commands carried out about when and how digests come: schedule, quiet, mute, style, kept entries.
 */
@NullMarked
package dev.sokbo.digestdesk;

import org.jspecify.annotations.NullMarked;
