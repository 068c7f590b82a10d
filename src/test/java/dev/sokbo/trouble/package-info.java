/** Tests of what people are told of feeds that can't be read. */
@NullMarked
package dev.sokbo.trouble;

import org.jspecify.annotations.NullMarked;
