/** Tests of {@code owed}. */
@NullMarked
package dev.sokbo.owed;

import org.jspecify.annotations.NullMarked;
