/** Feeds and their entries: fetching, parsing, polling schedule and storage. */
@NullMarked
package dev.sokbo.feed;

import org.jspecify.annotations.NullMarked;
