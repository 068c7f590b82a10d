/** The bytes of a document as text, by evidence before declaration. */
@NullMarked
package dev.sokbo.charset;

import org.jspecify.annotations.NullMarked;
