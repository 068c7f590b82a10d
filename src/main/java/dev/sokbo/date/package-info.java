/** Dates in every form that feeds write them. */
@NullMarked
package dev.sokbo.date;

import org.jspecify.annotations.NullMarked;
