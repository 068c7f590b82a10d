/** Tests of how lines come in. */
@NullMarked
package dev.sokbo.jsonlines;

import org.jspecify.annotations.NullMarked;
