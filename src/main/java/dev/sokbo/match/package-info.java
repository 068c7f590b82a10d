/** Watches and the matching of entries against them. */
@NullMarked
package dev.sokbo.match;

import org.jspecify.annotations.NullMarked;
