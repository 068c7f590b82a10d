/** Tests of {@code dev.sokbo.workspace}. */
@NullMarked
package dev.sokbo.workspace;

import org.jspecify.annotations.NullMarked;
