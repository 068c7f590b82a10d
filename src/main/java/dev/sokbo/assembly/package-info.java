/**
 * The composition root: builds every part from the settings, ties them together, closes them in
 * reverse.
 */
@NullMarked
package dev.sokbo.assembly;

import org.jspecify.annotations.NullMarked;
