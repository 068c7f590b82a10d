package dev.sokbo.assembly;

import dev.sokbo.botchat.TelegramEvents;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatFinder;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Clarity;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.InstanceKeys;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.command.CommandParser;
import dev.sokbo.conversation.Conversation;
import dev.sokbo.delivery.ChatMove;
import dev.sokbo.delivery.Comeback;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.store.Database;
import dev.sokbo.telegram.TelegramConnection;
import dev.sokbo.telegram.TelegramReceiver;
import dev.sokbo.web.Health;
import dev.sokbo.web.PostRoutes;
import dev.sokbo.web.Routes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Telegram, tied to the commands and to the chats. */
final class TelegramLink implements PlatformLink {

  private final Database database;
  private final ChatStore chats;
  private final Comeback comeback;
  private final ChatMove moves = new ChatMove();
  private final InstantSource clock;
  private final TelegramConnection connection;
  private final byte[] webhookKey;
  private @Nullable TelegramReceiver receiver;

  private TelegramLink(Foundation base) {
    this.database = base.database();
    this.chats = base.stores().chats();
    this.comeback = base.stores().comeback();
    this.clock = base.clock();
    InstanceKeys keys = new InstanceKeys();
    ButtonCodec buttons =
        new ButtonCodec(database.transaction(handle -> keys.obtain(handle, "buttons")));
    this.webhookKey = database.transaction(handle -> keys.obtain(handle, "telegram-webhook"));
    this.connection = new TelegramConnection(base.settings().telegram(), buttons, clock);
  }

  /** Telegram, if there is a token for it. */
  static Optional<TelegramLink> open(Foundation base) {
    return base.settings().telegram().token().isPresent()
        ? Optional.of(new TelegramLink(base))
        : Optional.empty();
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
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
    return Optional.of(connection.finder());
  }

  @Override
  public Health.Status health() {
    return connection.health();
  }

  @Override
  public void answerWith(Conversation conversation) {
    receiver = connection.receiver(new Events(conversation), CommandParser.words(), webhookKey);
  }

  @Override
  public List<Routes> routes() {
    return receiver == null ? List.of() : List.of(new PostRoutes(receiver.posts()));
  }

  @Override
  public void start() {
    if (receiver != null) {
      receiver.start();
    }
  }

  @Override
  public void stopReceiving() {
    if (receiver != null) {
      receiver.close();
    }
  }

  @Override
  public void close() {
    stopReceiving();
    connection.close();
  }

  private void shut(Handle handle, Chat chat, String reason) {
    if (chat.state() == ChatState.ACTIVE) {
      chats.setState(handle, chat.id(), ChatState.SUSPENDED, reason, clock.instant());
    }
  }

  private void open(Handle handle, Chat chat) {
    comeback.readmit(handle, chat.id(), clock.instant());
  }

  private void move(Handle handle, Chat chat, ChatAddress to) {
    moves.follow(handle, chat, to, clock.instant());
    open(handle, chat);
  }

  /** What happens in Telegram's chats, done to ours. */
  private final class Events implements TelegramEvents {

    private final Conversation conversation;

    Events(Conversation conversation) {
      this.conversation = conversation;
    }

    @Override
    public Clarity clarity(String text) {
      return CommandParser.clarity(text);
    }

    @Override
    public Optional<String> said(Incoming incoming, Acquaintance acquaintance) {
      return conversation.take(incoming, acquaintance);
    }

    @Override
    public void shut(ChatAddress chat, String reason) {
      database.inTransaction(
          handle ->
              chats
                  .below(handle, chat)
                  .forEach(known -> TelegramLink.this.shut(handle, known, reason)));
    }

    @Override
    public void opened(ChatAddress chat) {
      database.inTransaction(
          handle ->
              chats.below(handle, chat).forEach(known -> TelegramLink.this.open(handle, known)));
    }

    @Override
    public void topicShut(ChatAddress topic, String reason) {
      database.inTransaction(
          handle ->
              chats
                  .find(handle, topic)
                  .ifPresent(known -> TelegramLink.this.shut(handle, known, reason)));
    }

    @Override
    public void topicOpened(ChatAddress topic) {
      database.inTransaction(
          handle ->
              chats.find(handle, topic).ifPresent(known -> TelegramLink.this.open(handle, known)));
    }

    @Override
    public void moved(ChatAddress from, ChatAddress to) {
      database.inTransaction(
          handle -> chats.find(handle, from).ifPresent(known -> move(handle, known, to)));
    }
  }
}
