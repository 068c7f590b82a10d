/** Tests of the database, and the databases that other tests use. */
@NullMarked
package dev.sokbo.store;

import org.jspecify.annotations.NullMarked;
