package dev.sokbo.assembly;

import dev.sokbo.config.Settings;
import dev.sokbo.store.Database;
import java.time.InstantSource;

/** What every part is built upon. */
record Foundation(Settings settings, Database database, Stores stores, InstantSource clock) {}
