package dev.sokbo.workspace;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Takes a chat back that was suspended. */
@FunctionalInterface
public interface SlackReturn {

  /** Makes a chat active again, in the caller's transaction. */
  void resume(Handle handle, long chatId, Instant now);
}
