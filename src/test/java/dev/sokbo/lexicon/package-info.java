@NullMarked
package dev.sokbo.lexicon;

import org.jspecify.annotations.NullMarked;
