/** How what a chat is owed reads. */
@NullMarked
package dev.sokbo.digest;

import org.jspecify.annotations.NullMarked;
