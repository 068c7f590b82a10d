/** The demo's sample news, and the loopback site that serves it as real outlets would. */
@NullMarked
package dev.sokbo.demo;

import org.jspecify.annotations.NullMarked;
