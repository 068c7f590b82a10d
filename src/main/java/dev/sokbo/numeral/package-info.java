/** What the numbers of a headline count: amounts, days, parts of a series, results of games. */
@NullMarked
package dev.sokbo.numeral;

import org.jspecify.annotations.NullMarked;
