package dev.sokbo.assembly;

import dev.sokbo.cadence.CadenceWords;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatFinder;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.InstanceKeys;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.ReplyKeeper;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.conversation.Conversation;
import dev.sokbo.delivery.ChatMove;
import dev.sokbo.delivery.Comeback;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.slack.SlackConnection;
import dev.sokbo.slack.SlackDesk;
import dev.sokbo.web.Health;
import dev.sokbo.web.Routes;
import dev.sokbo.workspace.SlackFollowUp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Slack, tied to the commands and to the chats. */
final class SlackLink implements PlatformLink {

  private final SlackConnection connection;
  private final Foundation base;

  private SlackLink(SlackConnection connection, Foundation base) {
    this.connection = connection;
    this.base = base;
  }

  /** Slack, if there is a token for it or workspaces may install Sokbo. */
  static Optional<SlackLink> open(Foundation base) {
    SlackSettings settings = base.settings().slack();
    if (!settings.isOn()) {
      return Optional.empty();
    }
    byte[] key =
        base.database().transaction(handle -> new InstanceKeys().obtain(handle, "buttons"));
    return Optional.of(
        new SlackLink(
            new SlackConnection(
                settings,
                base.database(),
                base.stores().chats(),
                new FollowUp(base.stores().comeback(), new ChatMove()),
                new ButtonCodec(key),
                base.clock()),
            base));
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public Messenger messenger() {
    return connection.messenger();
  }

  @Override
  public Membership membership() {
    return connection.membership();
  }

  @Override
  public Optional<ChatFinder> finder() {
    return Optional.empty();
  }

  @Override
  public Health.Status health() {
    return connection.status();
  }

  @Override
  public void answerWith(Conversation conversation) {
    connection.answerWith(new Desk(conversation, base));
  }

  @Override
  public List<Routes> routes() {
    return connection.routes();
  }

  @Override
  public void start() {
    connection.start();
  }

  @Override
  public void stopReceiving() {
    connection.stopReceiving();
  }

  @Override
  public void close() {
    connection.close();
  }

  /** Has the chats follow their channels. */
  private record FollowUp(Comeback comeback, ChatMove moves) implements SlackFollowUp {

    @Override
    public void readmit(Handle handle, long chatId, Instant now) {
      comeback.readmit(handle, chatId, now);
    }

    @Override
    public void move(Handle handle, Chat chat, ChatAddress to, Instant now) {
      moves.follow(handle, chat, to, now);
    }
  }

  /** Has the conversation answer. */
  private record Desk(Conversation conversation, Foundation base) implements SlackDesk {

    @Override
    public Optional<Reply> answer(
        Incoming incoming, Acquaintance acquaintance, ReplyKeeper keeper) {
      return conversation.answer(incoming, acquaintance, keeper);
    }

    @Override
    public Optional<String> cadence(ChatAddress chat) {
      return base.database()
          .read(
              handle ->
                  base.stores()
                      .chats()
                      .find(handle, chat)
                      .flatMap(found -> base.stores().cadences().find(handle, found.id())))
          .map(found -> CadenceWords.print(found.cadence(), Language.EN));
    }

    @Override
    public void post(Incoming incoming, Acquaintance acquaintance, @Nullable String thread) {
      conversation.take(incoming, acquaintance, thread);
    }
  }
}
