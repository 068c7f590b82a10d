/** Coverage-guided fuzzing with Jazzer, in processes of its own; see CONTRIBUTING.md. */
@NullMarked
package dev.sokbo.fuzz;

import org.jspecify.annotations.NullMarked;
