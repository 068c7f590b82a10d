/** Tests of how markup is made plain and its addresses absolute. */
@NullMarked
package dev.sokbo.markup;

import org.jspecify.annotations.NullMarked;
