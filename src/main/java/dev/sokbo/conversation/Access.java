package dev.sokbo.conversation;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Membership.Right;
import dev.sokbo.chat.Platform;
import dev.sokbo.command.Command;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is served and who may change a chat. Whoever is served may read; changing a chat that is not
 * private is for those whom its platform calls entitled.
 */
public final class Access {

  private final Policy policy;
  private final Set<String> allowed;
  private final Set<String> operators;
  private final Map<Platform, Membership> memberships;

  /**
   * @param allowed the senders, chats, groups and workspaces that an allow list lets in, by the
   *     platforms' own ids
   * @param operators senders who may change any chat
   */
  public Access(
      Policy policy,
      Set<String> allowed,
      Set<String> operators,
      Map<Platform, Membership> memberships) {
    this.policy = policy;
    this.allowed = Set.copyOf(allowed);
    this.operators = Set.copyOf(operators);
    this.memberships = Map.copyOf(memberships);
  }

  /** May ask the platform, so never to be called within a transaction. */
  Verdict judge(Incoming incoming, Command command) {
    if (incoming.chat().platform() == Platform.CONSOLE || operators.contains(incoming.sender())) {
      return Verdict.PERMITTED;
    }
    if (!isServed(incoming)) {
      return Verdict.STRANGER;
    }
    return command.changes() ? verdict(toChange(incoming)) : Verdict.PERMITTED;
  }

  /**
   * Whether a person may deal with a chat from elsewhere, be it only to read: as who may change it.
   * May ask the platform, so never to be called within a transaction.
   *
   * @param incoming as if it had been said in that chat
   */
  Verdict judgeElsewhere(Incoming incoming) {
    if (operators.contains(incoming.sender())) {
      return Verdict.PERMITTED;
    }
    if (!isServed(incoming)) {
      return Verdict.STRANGER;
    }
    @Nullable Membership membership = memberships.get(incoming.chat().platform());
    return membership == null
        ? Verdict.PERMITTED
        : verdict(membership.toChangeFromElsewhere(incoming.chat(), incoming.sender()));
  }

  /** Whom a platform lets change its chats. */
  Membership.Entitled entitled(Platform platform) {
    @Nullable Membership membership = memberships.get(platform);
    return membership == null ? Membership.Entitled.ADMINISTRATORS : membership.entitled();
  }

  private boolean isServed(Incoming incoming) {
    return switch (policy) {
      case OPEN -> true;
      case ALLOWLIST -> allowed.contains(incoming.sender()) || isListed(incoming.chat());
    };
  }

  /**
   * By its own id, {@code GROUP/TOPIC} or {@code WORKSPACE/CHANNEL}, or by that of the whole group
   * or workspace. A Slack channel's id is enough by itself; a topic's number tells no group.
   */
  private boolean isListed(ChatAddress chat) {
    String[] parts = chat.id().split("/", 2);
    return allowed.contains(chat.id())
        || allowed.contains(parts[0])
        || (chat.platform() == Platform.SLACK && parts.length == 2 && allowed.contains(parts[1]));
  }

  private Right toChange(Incoming incoming) {
    @Nullable Membership membership = memberships.get(incoming.chat().platform());
    return membership == null
        ? Right.GRANTED
        : membership.toChange(incoming.chat(), incoming.sender());
  }

  private static Verdict verdict(Right right) {
    return switch (right) {
      case GRANTED -> Verdict.PERMITTED;
      case DENIED -> Verdict.READ_ONLY;
      case UNTOLD -> Verdict.UNTOLD;
    };
  }

  /** How strangers are met. */
  public enum Policy {
    OPEN,
    ALLOWLIST
  }

  /** What a person may do. */
  enum Verdict {
    PERMITTED,
    /** Known here, but not to change anything. */
    READ_ONLY,
    /** The platform can't tell now. */
    UNTOLD,
    STRANGER
  }
}
