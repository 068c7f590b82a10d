/** The XML of any feed, however damaged, brought into the one shape that ROME reads best. */
@NullMarked
package dev.sokbo.canonical;

import org.jspecify.annotations.NullMarked;
