/** The watches of chats, what they matched, and which feeds they look at. */
@NullMarked
package dev.sokbo.watch;

import org.jspecify.annotations.NullMarked;
