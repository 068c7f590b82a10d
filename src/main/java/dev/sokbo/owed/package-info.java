/** What each chat is owed and was told. */
@NullMarked
package dev.sokbo.owed;

import org.jspecify.annotations.NullMarked;
