@NullMarked
package dev.sokbo.yaml;

import org.jspecify.annotations.NullMarked;
