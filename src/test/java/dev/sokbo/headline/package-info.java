/** Tests of what desks wrap around a headline, and the many ways in which they write one thing. */
@NullMarked
package dev.sokbo.headline;

import org.jspecify.annotations.NullMarked;
