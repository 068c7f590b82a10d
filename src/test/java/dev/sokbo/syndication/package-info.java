/** Tests of parsing, with a corpus of one document for each behaviour. */
@NullMarked
package dev.sokbo.syndication;

import org.jspecify.annotations.NullMarked;
