/** Tests of stories: what is put together and what is kept apart. */
@NullMarked
package dev.sokbo.story;

import org.jspecify.annotations.NullMarked;
