/** Feeds and their entries: storage, identity and subscription lists. */
@NullMarked
package dev.sokbo.feed;

import org.jspecify.annotations.NullMarked;
