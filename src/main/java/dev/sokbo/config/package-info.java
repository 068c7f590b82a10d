/** Settings from a YAML file and the environment, with every mistake reported at once. */
@NullMarked
package dev.sokbo.config;

import org.jspecify.annotations.NullMarked;
