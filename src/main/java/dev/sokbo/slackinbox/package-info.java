/** What Slack sends, over Socket Mode or signed HTTP requests. */
@NullMarked
package dev.sokbo.slackinbox;

import org.jspecify.annotations.NullMarked;
