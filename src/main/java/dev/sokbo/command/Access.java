package dev.sokbo.command;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Platform;
import java.util.Set;

/** Who may change a chat. Reading is open to everybody in it. */
public final class Access {

  private final Policy policy;
  private final Set<String> allowed;

  /**
   * @param allowed the senders and chats that an allow list lets in, by the platforms' own ids
   */
  public Access(Policy policy, Set<String> allowed) {
    this.policy = policy;
    this.allowed = Set.copyOf(allowed);
  }

  boolean permits(Incoming incoming, Command command) {
    if (!command.changes() || incoming.chat().platform() == Platform.CONSOLE) {
      return true;
    }
    return switch (policy) {
      case OPEN -> true;
      case ALLOWLIST -> allowed.contains(incoming.sender()) || allows(incoming.chat());
    };
  }

  private boolean allows(ChatAddress chat) {
    return allowed.contains(chat.id());
  }

  /** How strangers are met. */
  public enum Policy {
    OPEN,
    ALLOWLIST
  }
}
