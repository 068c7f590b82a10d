/** How workspaces install Sokbo: the pages, the tokens, kept encrypted and renewed. */
@NullMarked
package dev.sokbo.slackinstall;

import org.jspecify.annotations.NullMarked;
