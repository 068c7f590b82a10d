/** The HTTP server with its health and metrics pages. */
@NullMarked
package dev.sokbo.web;

import org.jspecify.annotations.NullMarked;
