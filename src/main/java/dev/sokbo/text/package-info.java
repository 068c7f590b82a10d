/** Folding, word boundaries, snippets and truncation of Korean and English text. */
@NullMarked
package dev.sokbo.text;

import org.jspecify.annotations.NullMarked;
