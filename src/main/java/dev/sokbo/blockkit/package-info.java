/** Slack's Block Kit: neutral messages as its blocks, and what people typed out of its markup. */
@NullMarked
package dev.sokbo.blockkit;

import org.jspecify.annotations.NullMarked;
