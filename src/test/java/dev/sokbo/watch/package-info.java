@NullMarked
package dev.sokbo.watch;

import org.jspecify.annotations.NullMarked;
