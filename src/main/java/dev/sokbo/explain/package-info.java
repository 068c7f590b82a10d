/** Why a query finds what it finds in an entry, and in which forms its words are written. */
@NullMarked
package dev.sokbo.explain;

import org.jspecify.annotations.NullMarked;
