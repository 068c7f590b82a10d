/** Tests of {@code dev.sokbo.web}. */
@NullMarked
package dev.sokbo.web;

import org.jspecify.annotations.NullMarked;
