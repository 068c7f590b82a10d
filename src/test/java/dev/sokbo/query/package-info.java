@NullMarked
package dev.sokbo.query;

import org.jspecify.annotations.NullMarked;
