package dev.sokbo.digest;

import dev.sokbo.chat.Chat;
import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.Section;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.FeedStore;
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
import org.jdbi.v3.core.Handle;

/** Gathers what a chat is owed and composes its digest. */
public final class DigestBuilder {

  private final OwedStore owed;
  private final WatchStore watches;
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
    this.teller = new StoryTeller(stories, entries, feeds, matches);
  }

  /**
   * Builds the digest of everything that a chat is owed, in the transaction that sends it. A debt
   * that none of the chat's watches looks for any more is dropped.
   *
   * @return nothing when the chat is owed nothing, or only what none of its watches looks for any
   *     more
   */
  public Optional<BuiltDigest> build(Handle handle, Chat chat, Instant now) {
    List<ToldStory> told = new ArrayList<>();
    Map<String, Long> owedByKey = new HashMap<>();
    Instant from = now;
    for (Owed debt : owed.open(handle, chat.id())) {
      Optional<ToldStory> story = teller.tell(handle, chat.id(), debt.storyId());
      if (story.isPresent()) {
        told.add(story.get());
        owedByKey.put(story.get().item().key(), debt.id());
        from = earlier(from, story.get().item().at());
      } else {
        owed.drop(handle, debt.id());
      }
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    DigestContent content = new DigestContent(sections(handle, chat, told), from, now);
    return Optional.of(
        new BuiltDigest(composer.compose(content, chat.language(), chat.zone(), now), owedByKey));
  }

  private List<Section> sections(Handle handle, Chat chat, List<ToldStory> told) {
    List<Section> sections = new ArrayList<>();
    for (Watch watch : watches.ofChat(handle, chat.id())) {
      List<Item> items =
          told.stream()
              .filter(story -> story.watches().contains(watch.id()))
              .map(ToldStory::item)
              .toList();
      if (!items.isEmpty()) {
        sections.add(new Section(watch.name(), items));
      }
    }
    return sections;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
