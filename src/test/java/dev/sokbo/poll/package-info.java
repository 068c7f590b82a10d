/** Tests of what polls leave, the queue and the schedule. */
@NullMarked
package dev.sokbo.poll;

import org.jspecify.annotations.NullMarked;
