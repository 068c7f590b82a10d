/** What companies and ideas are called in Korean and English. */
@NullMarked
package dev.sokbo.lexicon;

import org.jspecify.annotations.NullMarked;
