/** Replies in Slack that one person sees, kept until they were shown. */
@NullMarked
package dev.sokbo.whisper;

import org.jspecify.annotations.NullMarked;
