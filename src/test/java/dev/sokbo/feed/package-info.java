/** Tests of stored feeds and entries and of subscription lists. */
@NullMarked
package dev.sokbo.feed;

import org.jspecify.annotations.NullMarked;
