/** What speaks for and against two headlines telling one event. */
@NullMarked
package dev.sokbo.evidence;

import org.jspecify.annotations.NullMarked;
