/** WebSub: hubs that bring a feed's news instead of waiting to be asked. */
@NullMarked
package dev.sokbo.websub;

import org.jspecify.annotations.NullMarked;
