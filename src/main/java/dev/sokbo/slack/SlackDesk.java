package dev.sokbo.slack;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Reply;
import java.util.Optional;

/** Does what Slack's people ask for. */
@FunctionalInterface
public interface SlackDesk {

  /**
   * Does what a line asks for, once however often it comes.
   *
   * @return empty when it was done before
   */
  Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance);
}
