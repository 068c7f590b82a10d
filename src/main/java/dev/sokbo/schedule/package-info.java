/** Recurring tasks on Quartz. */
@NullMarked
package dev.sokbo.schedule;

import org.jspecify.annotations.NullMarked;
