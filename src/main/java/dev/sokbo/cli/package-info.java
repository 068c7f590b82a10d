/** The command line, the composition root, the console messenger and the demo. */
@NullMarked
package dev.sokbo.cli;

import org.jspecify.annotations.NullMarked;
