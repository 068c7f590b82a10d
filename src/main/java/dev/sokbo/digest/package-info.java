/** What a chat is owed, when it is due, and how it reads. */
@NullMarked
package dev.sokbo.digest;

import org.jspecify.annotations.NullMarked;
