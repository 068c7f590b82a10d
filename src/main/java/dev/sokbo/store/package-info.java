/** The database: connections, transactions, dialects and migrations, but no feature's tables. */
@NullMarked
package dev.sokbo.store;

import org.jspecify.annotations.NullMarked;
