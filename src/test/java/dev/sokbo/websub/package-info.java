/** Tests of WebSub against a small hub of their own. */
@NullMarked
package dev.sokbo.websub;

import org.jspecify.annotations.NullMarked;
