/** YAML texts as trees that know their lines, with every mistake of form at once. */
@NullMarked
package dev.sokbo.yaml;

import org.jspecify.annotations.NullMarked;
