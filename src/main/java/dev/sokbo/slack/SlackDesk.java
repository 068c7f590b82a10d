package dev.sokbo.slack;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.ReplyKeeper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what Slack's people ask for, once however often it comes. */
public interface SlackDesk {

  /**
   * Does what a line asks for; the reply is to be shown by the caller.
   *
   * @param keeper is given the reply in the transaction of what was done
   * @return empty when it was done before
   */
  Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance, ReplyKeeper keeper);

  /**
   * How often a chat gets a digest now, in the words of {@code schedule}, such as {@code every 3h}
   * or {@code weekdays 08:30, 18:00}; empty where it is not set up.
   */
  Optional<String> cadence(ChatAddress chat);

  /**
   * Does what a line asks for, and has the reply posted where everybody sees it.
   *
   * @param incoming has a key
   * @param thread the message below which the reply stands, if any
   */
  void post(Incoming incoming, Acquaintance acquaintance, @Nullable String thread);
}
