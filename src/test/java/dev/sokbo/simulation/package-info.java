/** The whole pipeline on a virtual clock, with everything going wrong that can. */
@NullMarked
package dev.sokbo.simulation;

import org.jspecify.annotations.NullMarked;
