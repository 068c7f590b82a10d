/** Feeds and their entries: storage, polling schedule and subscription lists. */
@NullMarked
package dev.sokbo.feed;

import org.jspecify.annotations.NullMarked;
