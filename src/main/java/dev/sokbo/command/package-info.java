/** What people type: parsed, allowed or refused, carried out, answered in Korean or English. */
@NullMarked
package dev.sokbo.command;

import org.jspecify.annotations.NullMarked;
