/** The matching of entries against all watches at once. */
@NullMarked
package dev.sokbo.match;

import org.jspecify.annotations.NullMarked;
