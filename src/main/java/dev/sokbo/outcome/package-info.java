/** What came of commands, for a reply to word: nothing in it is a sentence yet. */
@NullMarked
package dev.sokbo.outcome;

import org.jspecify.annotations.NullMarked;
