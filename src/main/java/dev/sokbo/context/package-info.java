/** What stands around a name in an entry and speaks for or against it. */
@NullMarked
package dev.sokbo.context;

import org.jspecify.annotations.NullMarked;
