/** Tests of {@code dev.sokbo.config}. */
@NullMarked
package dev.sokbo.config;

import org.jspecify.annotations.NullMarked;
