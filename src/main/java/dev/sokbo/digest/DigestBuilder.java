package dev.sokbo.digest;

import dev.sokbo.chat.Chat;
import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.Section;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.owed.Owed;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.preference.Mutes;
import dev.sokbo.preference.Style;
import dev.sokbo.story.StoryStore;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gathers what a chat is owed and composes its digest. */
public final class DigestBuilder {

  /** Stories that one digest tells or ranks, the newest; thrice what it shows. */
  private static final int MOST_READ = 3 * DigestComposer.MAX_ITEMS;

  private final OwedStore owed;
  private final WatchStore watches;
  private final MatchStore matches;
  private final StoryTeller teller;
  private final DigestComposer composer = new DigestComposer();

  public DigestBuilder(
      OwedStore owed,
      WatchStore watches,
      MatchStore matches,
      StoryStore stories,
      EntryStore entries,
      FeedStore feeds) {
    this.owed = owed;
    this.watches = watches;
    this.matches = matches;
    this.teller = new StoryTeller(stories, entries, feeds, matches);
  }

  /** Which debts a digest pays. */
  public enum Scope {
    EVERYTHING,
    BREAKING
  }

  /**
   * Gathers what a chat is owed, in the transaction that sends it. A debt that none of the chat's
   * watches looks for any more is dropped. Beyond what anybody reads debts are only counted, but
   * none that is muted.
   */
  public Gathering gather(Handle handle, Chat chat, Scope scope, Mutes mutes, Style style) {
    List<Owed> open =
        switch (scope) {
          case EVERYTHING -> owed.open(handle, chat.id());
          case BREAKING -> owed.breaking(handle, chat.id());
        };
    List<Telling.Told> told = new ArrayList<>();
    Map<String, Long> owedByKey = new HashMap<>();
    List<Long> counted = new ArrayList<>();
    @Nullable Instant heldUntil = null;
    for (Owed debt : open.reversed()) {
      boolean enough = told.size() == MOST_READ;
      if (enough && mutes.equals(Mutes.NONE)) {
        counted.add(debt.id());
        continue;
      }
      switch (teller.tell(handle, chat.id(), debt.storyId(), mutes, style)) {
        case Telling.Told story when enough -> counted.add(debt.id());
        case Telling.Told story -> {
          told.add(story);
          owedByKey.put(story.item().key(), debt.id());
        }
        case Telling.Held held -> heldUntil = earlier(heldUntil, held.until());
        case Telling.Gone gone -> owed.drop(handle, debt.id());
      }
    }
    return new Gathering(told, owedByKey, counted, heldUntil);
  }

  /**
   * Words the digest of what was gathered.
   *
   * @param since the beginning of what it covers where nothing was gathered
   */
  public Message compose(
      Handle handle,
      Chat chat,
      Style style,
      Gathering gathering,
      Occasion occasion,
      Instant since,
      Instant now) {
    Instant from =
        gathering.told().stream()
            .map(story -> story.item().at())
            .filter(at -> at.isBefore(now))
            .min(Instant::compareTo)
            .orElse(since.isBefore(now) ? since : now);
    DigestContent content =
        new DigestContent(
            occasion,
            sections(handle, chat, gathering.told(), now),
            gathering.counted().size(),
            from,
            now);
    return composer.compose(content, style, chat.language(), chat.zone(), now);
  }

  /** Until when a story is kept from a chat by what is muted there; empty when it is not. */
  public Optional<Instant> mutedUntil(Handle handle, Chat chat, long storyId, Mutes mutes) {
    return switch (teller.tell(handle, chat.id(), storyId, mutes, Style.HEADLINE)) {
      case Telling.Held held -> Optional.of(held.until());
      case Telling.Told told -> Optional.empty();
      case Telling.Gone gone -> Optional.empty();
    };
  }

  /** An item of a delivered message as it would be told now; itself where its story is gone. */
  public Block.Item retell(Handle handle, Chat chat, Block.Item told, Style style, Instant now) {
    long story = Long.parseLong(told.key());
    return switch (teller.tell(handle, chat.id(), story, Mutes.NONE, style)) {
      case Telling.Told telling -> {
        DigestWording wording = new DigestWording(chat.language());
        ItemComposer items = new ItemComposer(wording, style, chat.zone(), now);
        yield ItemButtons.numberedLike(told, items.compose(tagged(handle, chat, telling)));
      }
      case Telling.Held held -> told;
      case Telling.Gone gone -> told;
    };
  }

  /** A message that stories have grown; empty where they are gone. */
  public Message growth(Handle handle, Chat chat, Set<String> stories) {
    DigestWording wording = new DigestWording(chat.language());
    List<Block> blocks = new ArrayList<>();
    for (String story : new TreeSet<>(stories)) {
      Telling telling =
          teller.tell(handle, chat.id(), Long.parseLong(story), Mutes.NONE, Style.HEADLINE);
      if (telling instanceof Telling.Told told) {
        long outlets = Ranking.outlets(told.item());
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(wording.say("grown.reply", outlets) + " "));
        told.item().title().forEach(span -> spans.add(span.linked(told.item().link())));
        blocks.add(new Block.Paragraph(spans));
      }
    }
    return new Message(blocks);
  }

  /** The item with the names of all but the first of its watches, as in its digest. */
  private Item tagged(Handle handle, Chat chat, Telling.Told telling) {
    List<String> tags =
        watches.ofChat(handle, chat.id()).stream()
            .filter(watch -> telling.watches().contains(watch.id()))
            .map(Watch::name)
            .skip(1)
            .toList();
    return telling.item().withTags(tags);
  }

  private List<Section> sections(Handle handle, Chat chat, List<Telling.Told> told, Instant now) {
    List<Section> sections = new ArrayList<>();
    for (Watch watch : watches.ofChat(handle, chat.id())) {
      List<Item> items =
          told.stream()
              .filter(story -> story.watches().contains(watch.id()))
              .map(Telling.Told::item)
              .toList();
      if (!items.isEmpty()) {
        List<Instant> days = Trend.beginnings(now, chat.zone());
        Trend trend = new Trend(matches.counts(handle, watch.id(), days));
        sections.add(new Section(watch.id(), watch.name(), trend, items));
      }
    }
    return sections;
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }
}
