package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.Verb;
import dev.sokbo.delivery.Hold;
import dev.sokbo.delivery.Holds;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.match.EntryText;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Receipt;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Explanation;
import dev.sokbo.outcome.Explanation.Fate;
import dev.sokbo.outcome.Explanation.StoryNote;
import dev.sokbo.outcome.Explanation.Verdict;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.owed.Owed;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.store.Database;
import dev.sokbo.story.Story;
import dev.sokbo.story.StoryStore;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watch.WatchStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Explains what became of an entry in one chat, and why. */
public final class Why {

  /** As many entries as one reply explains. */
  private static final int MOST = 3;

  /** As many stories of one message as a reply explains. */
  private static final int MOST_TOLD = 5;

  private final Database database;
  private final Stores stores;
  private final ToldItems told;
  private final Verdicts verdicts;
  private final InstantSource clock;

  public Why(Database database, Stores stores, WatchQueries queries, InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.told = new ToldItems(stores.outbox(), stores.owed(), stores.entries());
    this.verdicts = new Verdicts(stores.watches(), queries);
    this.clock = clock;
  }

  /**
   * Explains what words name: the number of a digest's item, an entry's id, link or title.
   *
   * @param repliedTo the platform's id of the message that was answered to, which may be a digest
   */
  Outcome explain(Chat chat, String text, @Nullable String repliedTo) {
    List<Explanation> explanations =
        database.read(
            handle ->
                find(handle, chat, text, repliedTo).stream()
                    .map(entry -> explain(handle, chat, entry))
                    .toList());
    return explanations.isEmpty()
        ? new ChatOutcome.NoSuchEntry(text)
        : new ChatOutcome.Explained(explanations);
  }

  /**
   * Explains what one message told.
   *
   * @param platformMessageId the platform's id of the message; absent when nothing was answered to
   */
  Outcome explainMessage(Chat chat, @Nullable String platformMessageId) {
    if (platformMessageId == null) {
      return new ChatOutcome.Misused(Verb.WHY.word());
    }
    List<Explanation> explanations =
        database.read(
            handle ->
                stores.outbox().sentAs(handle, chat.id(), platformMessageId).stream()
                    .flatMap(message -> stores.owed().toldBy(handle, message).stream())
                    .limit(MOST_TOLD)
                    .flatMap(owed -> stores.entries().find(handle, owed.entryId()).stream())
                    .map(entry -> explain(handle, chat, entry))
                    .toList());
    return explanations.isEmpty()
        ? new ChatOutcome.NoSuchMessage()
        : new ChatOutcome.Explained(explanations);
  }

  private List<Entry> find(Handle handle, Chat chat, String text, @Nullable String repliedTo) {
    Optional<Entry> numbered =
        text.matches("[1-9][0-9]{0,2}")
            ? told.find(handle, chat, Integer.parseInt(text), repliedTo)
            : numbered(handle, text);
    if (numbered.isPresent()) {
      return List.of(numbered.get());
    }
    Optional<Entry> linked = stores.entries().findByLink(handle, text);
    return linked.map(List::of).orElseGet(() -> stores.entries().search(handle, text, MOST));
  }

  /** By {@code #} and its id, as buttons name it. */
  private Optional<Entry> numbered(Handle handle, String text) {
    return text.matches("#[0-9]{1,18}")
        ? stores.entries().find(handle, Long.parseLong(text.substring(1)))
        : Optional.empty();
  }

  private Explanation explain(Handle handle, Chat chat, Entry entry) {
    Feed feed = stores.feeds().find(handle, entry.feedId()).orElseThrow();
    Optional<Story> story = stores.stories().storyOf(handle, entry.id());
    List<Verdict> said = verdicts.of(handle, chat, EntryText.of(entry, feed));
    return new Explanation(
        entry.title(),
        entry.link(),
        feed.name(),
        entry.fetchedAt(),
        entry.publishedAt(),
        said,
        story.map(told -> note(handle, told, entry)).orElseGet(StoryNote.Alone::new),
        story
            .flatMap(told -> stores.owed().find(handle, chat.id(), told.id()))
            .map(owed -> fate(handle, chat, owed))
            .orElseGet(() -> untold(said)));
  }

  private static Fate untold(List<Verdict> said) {
    return said.stream().anyMatch(Verdict.Matches.class::isInstance)
        ? new Fate.NotOwed()
        : new Fate.NotMatched();
  }

  private StoryNote note(Handle handle, Story story, Entry entry) {
    int others = stores.stories().members(handle, story.id()).size() - 1;
    if (others == 0) {
      return new StoryNote.Alone();
    }
    if (story.headEntryId() == entry.id()) {
      return new StoryNote.Head(others);
    }
    return stores
        .entries()
        .find(handle, story.headEntryId())
        .<StoryNote>map(head -> new StoryNote.Folded(head.title()))
        .orElseGet(StoryNote.Alone::new);
  }

  private Fate fate(Handle handle, Chat chat, Owed owed) {
    Instant now = clock.instant();
    Long message = owed.messageId();
    if (message == null) {
      return new Fate.Waiting(stores.holds().ofStory(handle, chat, owed, now));
    }
    @Nullable Hold hold = stores.holds().ofMessage(handle, chat, now).orElse(null);
    return stores
        .outbox()
        .receipt(handle, message)
        .map(receipt -> fate(receipt, hold))
        .orElseGet(() -> new Fate.Sent(owed.owedAt()));
  }

  private static Fate fate(Receipt receipt, @Nullable Hold hold) {
    return switch (receipt.state()) {
      case SENT -> new Fate.Sent(receipt.changedAt());
      case DEAD, DROPPED ->
          new Fate.Undeliverable(Objects.requireNonNullElse(receipt.error(), "?"));
      case PENDING, SENDING, UNKNOWN, HELD -> new Fate.OnItsWay(receipt.state(), hold);
    };
  }

  /** The tables that an explanation draws on. */
  public record Stores(
      EntryStore entries,
      FeedStore feeds,
      StoryStore stories,
      WatchStore watches,
      OwedStore owed,
      Holds holds,
      Outbox outbox) {}
}
