/** Where the forms of watched terms stand in a text: a trie, walked once from every word start. */
@NullMarked
package dev.sokbo.scan;

import org.jspecify.annotations.NullMarked;
