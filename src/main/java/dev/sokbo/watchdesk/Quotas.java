package dev.sokbo.watchdesk;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import java.util.Set;

/**
 * How much a chat may ask for. The console, and the private chats of operators where a platform
 * gives them their person's id, may ask for anything.
 *
 * @param watches how many watches a chat may have
 * @param feeds how many feeds a chat may follow beside the common ones
 * @param imports how many files a chat may import in 24 hours
 */
public record Quotas(int watches, int feeds, int imports, Set<String> operators) {

  /** Nobody is held back. */
  public static final Quotas NONE =
      new Quotas(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Set.of());

  public Quotas {
    operators = Set.copyOf(operators);
  }

  /** What holds for a chat. */
  public Quotas of(ChatAddress chat) {
    boolean free = chat.platform() == Platform.CONSOLE || operators.contains(chat.id());
    return free ? NONE : this;
  }
}
