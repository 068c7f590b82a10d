/** Tests of stored feeds and entries, schedule and subscription lists. */
@NullMarked
package dev.sokbo.feed;

import org.jspecify.annotations.NullMarked;
