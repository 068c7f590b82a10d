/** Feed documents of every format, parsed; the only user of ROME. */
@NullMarked
package dev.sokbo.syndication;

import org.jspecify.annotations.NullMarked;
