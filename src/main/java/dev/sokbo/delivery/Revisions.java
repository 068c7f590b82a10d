package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.digest.DigestBuilder;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.MessageJson;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.Messengers;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.Delivered;
import dev.sokbo.outbox.DeliveredStore;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import dev.sokbo.owed.Grown;
import dev.sokbo.owed.GrowthStore;
import dev.sokbo.preference.Growth;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.preference.Preferences;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings delivered messages up to date whose stories have grown since: changed in place, or by a
 * silent reply, as the chat wants it. It never makes a sound and never tells a story anew.
 */
public final class Revisions {

  private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);

  /** Later than this, nobody looks at the message any more. */
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Reports of one story come in bunches, which make one change, but no later than this. */
  private static final Duration LONGEST_GATHERING = Duration.ofSeconds(30);

  private static final int MESSAGES_A_RUN = 100;

  private final Database database;
  private final ChatStore chats;
  private final GrowthStore growth = new GrowthStore();
  private final PreferenceStore preferences;
  private final DigestBuilder digests;
  private final Outbox outbox;
  private final DeliveredStore messages = new DeliveredStore();
  private final Messengers messengers;
  private final Duration gathering;
  private final InstantSource clock;

  /**
   * Sees what has grown.
   *
   * @param groupingWait how long a digest waits for more of the same moment, and a change too
   */
  public Revisions(
      Database database,
      ChatStore chats,
      PreferenceStore preferences,
      DigestBuilder digests,
      Outbox outbox,
      List<Messenger> messengers,
      Duration groupingWait,
      InstantSource clock) {
    this.database = database;
    this.chats = chats;
    this.preferences = preferences;
    this.digests = digests;
    this.outbox = outbox;
    this.messengers = new Messengers(messengers);
    this.gathering =
        groupingWait.compareTo(LONGEST_GATHERING) < 0 ? groupingWait : LONGEST_GATHERING;
    this.clock = clock;
  }

  /**
   * Queues a change for every delivered message that is out of date.
   *
   * @return how many messages went into the outbox
   */
  public int dispatchDue() {
    Instant now = clock.instant();
    int queued = 0;
    for (long messageId :
        database.read(
            handle ->
                growth.grown(handle, now.minus(LONGEST), now.minus(gathering), MESSAGES_A_RUN))) {
      try {
        queued += database.transaction(handle -> revise(handle, messageId, now));
      } catch (RuntimeException e) {
        LOG.error("message {} could not be brought up to date", messageId, e);
        database.inTransaction(handle -> growth.settleAll(handle, messageId));
      }
    }
    return queued;
  }

  private int revise(Handle handle, long messageId, Instant now) {
    Optional<Delivered> delivered = messages.find(handle, messageId);
    if (delivered.isEmpty()) {
      return 0;
    }
    List<Grown> grown = growth.grownStories(handle, messageId);
    growth.settle(handle, grown);
    Set<String> stories = grown.stream().map(Grown::key).collect(Collectors.toSet());
    Chat chat = chats.find(handle, delivered.get().chatId()).orElseThrow();
    Preferences wanted = preferences.find(handle, chat.id());
    if (delivered.get().at().isBefore(now.minus(LONGEST))) {
      return 0;
    }
    Message body = MessageJson.read(delivered.get().body());
    Message news =
        switch (wanted.growth()) {
          case EDIT -> edited(handle, chat, body, stories, wanted, now);
          case REPLY -> digests.growth(handle, chat, stories);
          case IGNORE -> body;
        };
    return news.equals(body) || news.blocks().isEmpty() || !fits(chat, news)
        ? 0
        : queue(handle, chat, messageId, delivered.get(), news, wanted.growth(), now);
  }

  /** The message with as many of the grown stories told anew as still fit into it. */
  private Message edited(
      Handle handle,
      Chat chat,
      Message body,
      Set<String> stories,
      Preferences wanted,
      Instant now) {
    Message news = body;
    for (Block block : body.blocks()) {
      if (block instanceof Block.Item item && stories.contains(item.key())) {
        Message more =
            replaced(news, item, digests.retell(handle, chat, item, wanted.style(), now));
        news = fits(chat, more) ? more : news;
      }
    }
    return news;
  }

  private static Message replaced(Message message, Block.Item item, Block.Item by) {
    return new Message(
        message.blocks().stream().map(block -> block.equals(item) ? by : block).toList());
  }

  private int queue(
      Handle handle,
      Chat chat,
      long messageId,
      Delivered delivered,
      Message news,
      Growth growth,
      Instant now) {
    boolean edits = growth == Growth.EDIT;
    String platformId = delivered.platformMessageId();
    Delivery delivery =
        new Delivery(
            "revision-%d-%d".formatted(messageId, now.toEpochMilli()),
            news,
            Sound.SILENT,
            edits ? platformId : null,
            edits ? null : platformId,
            null);
    long id = outbox.enqueue(handle, chat.id(), Priority.NEWS, delivery, now);
    if (edits) {
      messages.rewrite(handle, messageId, news);
    }
    LOG.info("message {} brings message {} of chat {} up to date", id, messageId, chat.id());
    return 1;
  }

  /** One message can't become several, or change where nobody reaches it. */
  private boolean fits(Chat chat, Message news) {
    return messengers
        .of(chat.address())
        .filter(messenger -> messenger.split(news).size() == 1)
        .isPresent();
  }
}
