/** Whom headlines quote, what they put in quotation marks, names and their short forms. */
@NullMarked
package dev.sokbo.quotation;

import org.jspecify.annotations.NullMarked;
