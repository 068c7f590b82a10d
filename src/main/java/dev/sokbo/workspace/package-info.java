/** Slack's workspaces: who installed Sokbo, who their people are, which channels it is in. */
@NullMarked
package dev.sokbo.workspace;

import org.jspecify.annotations.NullMarked;
