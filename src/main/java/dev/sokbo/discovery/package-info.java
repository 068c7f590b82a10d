/** Finds the feeds of a web page. */
@NullMarked
package dev.sokbo.discovery;

import org.jspecify.annotations.NullMarked;
