/** The command line: a class for each verb. */
@NullMarked
package dev.sokbo.cli;

import org.jspecify.annotations.NullMarked;
