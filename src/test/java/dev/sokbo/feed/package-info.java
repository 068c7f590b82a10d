/** Tests of feeds and entries. */
@NullMarked
package dev.sokbo.feed;

import org.jspecify.annotations.NullMarked;
