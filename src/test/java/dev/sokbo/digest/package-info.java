/** Tests of digests: when they are due, what they owe and how they read. */
@NullMarked
package dev.sokbo.digest;

import org.jspecify.annotations.NullMarked;
