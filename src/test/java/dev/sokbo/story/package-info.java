/** Tests of stories in the database. */
@NullMarked
package dev.sokbo.story;

import org.jspecify.annotations.NullMarked;
