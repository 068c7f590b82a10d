/** Commands carried out about what a chat watches and about the feeds that it follows. */
@NullMarked
package dev.sokbo.watchdesk;

import org.jspecify.annotations.NullMarked;
