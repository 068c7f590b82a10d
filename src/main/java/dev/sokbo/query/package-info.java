/** The language in which a watch says what it looks for. */
@NullMarked
package dev.sokbo.query;

import org.jspecify.annotations.NullMarked;
