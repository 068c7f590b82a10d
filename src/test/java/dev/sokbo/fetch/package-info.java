/** Tests of fetching, against servers on loopback. */
@NullMarked
package dev.sokbo.fetch;

import org.jspecify.annotations.NullMarked;
