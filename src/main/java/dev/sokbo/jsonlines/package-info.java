/** JSON Lines in and out, and entries as lines of JSON give them to the command line. */
@NullMarked
package dev.sokbo.jsonlines;

import org.jspecify.annotations.NullMarked;
