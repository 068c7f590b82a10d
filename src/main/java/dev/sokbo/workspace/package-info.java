/** Slack's workspaces: who their people are, which channels Sokbo is in, who may change one. */
@NullMarked
package dev.sokbo.workspace;

import org.jspecify.annotations.NullMarked;
