package dev.sokbo.command;

import java.time.Instant;
import java.util.Optional;

/** What came of a command about digests. */
sealed interface DigestOutcome extends Outcome {

  record Schedule(String cadence, Optional<Instant> next) implements DigestOutcome {}

  record CadenceRefused(String cadence) implements DigestOutcome {
    @Override
    public boolean isRefusal() {
      return true;
    }
  }

  /** A digest is on its way. */
  record DigestQueued(int stories) implements DigestOutcome {}

  record NothingOwed() implements DigestOutcome {}
}
