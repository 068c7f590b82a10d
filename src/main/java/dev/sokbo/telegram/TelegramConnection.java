package dev.sokbo.telegram;

import dev.sokbo.botapi.BotAddress;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.Questions;
import dev.sokbo.botchat.TelegramEvents;
import dev.sokbo.botupdate.LinkState;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatFinder;
import dev.sokbo.chat.Membership;
import dev.sokbo.config.TelegramSettings;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.retry.Backoff;
import dev.sokbo.web.Health;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * Telegram, connected: what sends, who may change a chat, and what receives. Nothing of it fails
 * because Telegram can't be reached; that is a line of health.
 */
public final class TelegramConnection implements AutoCloseable {

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private final TelegramSettings settings;
  private final ButtonCodec buttons;
  private final BotApi api;
  private final TelegramMessenger messenger;
  private final TelegramMembership membership;
  private final TelegramFinder finder;
  private final LinkState state;

  /** Builds it and calls nobody. */
  public TelegramConnection(TelegramSettings settings, ButtonCodec buttons, InstantSource clock) {
    this.settings = settings;
    this.buttons = buttons;
    this.api = new BotApi(new BotAddress(settings.apiUrl(), settings.token()));
    this.messenger = new TelegramMessenger(api, buttons);
    Questions questions = new Questions(api, TelegramConnection::backoff);
    this.membership = new TelegramMembership(questions, clock);
    this.finder = new TelegramFinder(questions);
    this.state = new LinkState(clock);
  }

  /** Sends to Telegram's chats. */
  public Messenger messenger() {
    return messenger;
  }

  /** Knows who may change a chat. */
  public Membership membership() {
    return membership;
  }

  /** Finds groups and channels by name. */
  public ChatFinder finder() {
    return finder;
  }

  /** How the receiving of updates does. */
  public Health.Status health() {
    return state.status();
  }

  /**
   * Gets ready to receive.
   *
   * @param verbs the English words of the commands that there are, for Telegram's menu
   * @param webhookKey random bytes that are the same on every node and from start to start
   */
  public TelegramReceiver receiver(TelegramEvents events, Set<String> verbs, byte[] webhookKey) {
    return new TelegramReceiver(
        settings,
        api,
        events,
        buttons,
        new CommandMenu(verbs),
        webhookKey,
        TelegramConnection::backoff,
        state);
  }

  private static Backoff backoff() {
    return new Backoff(FIRST_RETRY, LONGEST_RETRY);
  }

  @Override
  public void close() {
    api.close();
  }
}
