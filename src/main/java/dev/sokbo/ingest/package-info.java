/** The way of an entry from its feed into the database, in one transaction. */
@NullMarked
package dev.sokbo.ingest;

import org.jspecify.annotations.NullMarked;
