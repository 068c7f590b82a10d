/** Tests of how dates are read. */
@NullMarked
package dev.sokbo.date;

import org.jspecify.annotations.NullMarked;
