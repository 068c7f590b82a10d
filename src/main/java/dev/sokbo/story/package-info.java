/** Stories: entries of any feeds that report the same thing. */
@NullMarked
package dev.sokbo.story;

import org.jspecify.annotations.NullMarked;
