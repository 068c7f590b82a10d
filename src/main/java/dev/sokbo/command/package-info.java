/**
 * What people type, read as commands: the verbs in English and Korean, and what may stand behind
 * them.
 */
@NullMarked
package dev.sokbo.command;

import org.jspecify.annotations.NullMarked;
