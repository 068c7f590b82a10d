/** Tests of finding feeds, against pages on loopback. */
@NullMarked
package dev.sokbo.discovery;

import org.jspecify.annotations.NullMarked;
