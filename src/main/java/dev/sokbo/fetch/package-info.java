/** Documents fetched from the web, behind the address guard and within limits. */
@NullMarked
package dev.sokbo.fetch;

import org.jspecify.annotations.NullMarked;
