/** The port through which a message goes out, and how that may end. */
@NullMarked
package dev.sokbo.messenger;

import org.jspecify.annotations.NullMarked;
