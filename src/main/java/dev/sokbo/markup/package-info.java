/** XML and HTML as published: mended, made plain, addresses made absolute. */
@NullMarked
package dev.sokbo.markup;

import org.jspecify.annotations.NullMarked;
