/** Tests of the whole program and of its architecture. */
@NullMarked
package dev.sokbo;

import org.jspecify.annotations.NullMarked;
