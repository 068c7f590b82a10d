/** Tests of {@code dev.sokbo.demo}. */
@NullMarked
package dev.sokbo.demo;

import org.jspecify.annotations.NullMarked;
