/** What keeps a feed from being read, in words for any language. */
@NullMarked
package dev.sokbo.trouble;

import org.jspecify.annotations.NullMarked;
