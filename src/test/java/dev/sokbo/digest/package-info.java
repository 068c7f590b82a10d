/** Tests of digests: what they tell and how they read. */
@NullMarked
package dev.sokbo.digest;

import org.jspecify.annotations.NullMarked;
