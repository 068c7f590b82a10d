package dev.sokbo.workspace;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Takes a chat back that was suspended. */
@FunctionalInterface
public interface SlackReturn {

  /** Makes a chat what it was before, in the caller's transaction. */
  void readmit(Handle handle, long chatId, Instant now);
}
