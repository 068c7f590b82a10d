/** Tests of the features of titles and of finding articles by them. */
@NullMarked
package dev.sokbo.gram;

import org.jspecify.annotations.NullMarked;
