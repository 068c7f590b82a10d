/** The neutral message: blocks of spans, made safe, split and written down. */
@NullMarked
package dev.sokbo.message;

import org.jspecify.annotations.NullMarked;
