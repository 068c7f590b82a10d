/** Tests of {@code dev.sokbo.slackapi}. */
@NullMarked
package dev.sokbo.slackapi;

import org.jspecify.annotations.NullMarked;
