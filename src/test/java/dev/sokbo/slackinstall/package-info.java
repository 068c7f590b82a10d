/** Tests of {@code dev.sokbo.slackinstall}. */
@NullMarked
package dev.sokbo.slackinstall;

import org.jspecify.annotations.NullMarked;
