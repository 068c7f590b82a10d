/** Tests of what speaks for and against a name. */
@NullMarked
package dev.sokbo.context;

import org.jspecify.annotations.NullMarked;
