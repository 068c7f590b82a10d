package dev.sokbo.ingest;

import dev.sokbo.cluster.Clusterer;
import dev.sokbo.cluster.Placement;
import dev.sokbo.cluster.Relation;
import dev.sokbo.cluster.StoryText;
import dev.sokbo.feed.Entry;
import dev.sokbo.store.Database;
import dev.sokbo.story.PlacedEntry;
import dev.sokbo.story.Story;
import dev.sokbo.story.StoryMember;
import dev.sokbo.story.StoryStore;
import dev.sokbo.story.StoryWindow;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Gives each new entry its story, in the clusterer's memory and in the database alike. */
public final class StoryDesk {

  private final StoryStore stories;
  private final Clusterer clusterer;

  private StoryDesk(StoryStore stories, Clusterer clusterer) {
    this.stories = stories;
    this.clusterer = clusterer;
  }

  /** A desk that remembers the stories of the database's last days. */
  public static StoryDesk open(Database database, StoryStore stories, Instant now) {
    Clusterer clusterer = new Clusterer();
    Instant since = now.minus(Clusterer.WINDOW);
    for (PlacedEntry entry : database.read(handle -> new StoryWindow().since(handle, since))) {
      clusterer.remember(entry.entryId(), entry.text(), entry.headEntryId());
    }
    return new StoryDesk(stories, clusterer);
  }

  /**
   * Places an entry in its story. It opens one where the story is not kept any more that it would
   * join. So does what is older than what is remembered and was there before anybody asked, as most
   * of a feed's first entries are: it would only fill the memory.
   */
  synchronized Placed place(Handle handle, Entry entry, MatchDesk.Newness newness) {
    StoryText text = text(entry);
    boolean old = text.at().isBefore(entry.fetchedAt().minus(Clusterer.WINDOW));
    if (old && newness == MatchDesk.Newness.ARCHIVE) {
      return opened(handle, entry, text);
    }
    Placement placement = clusterer.place(entry.id(), text);
    if (placement.relation() == Relation.HEAD) {
      return opened(handle, entry, text);
    }
    Optional<Story> known = stories.ofHead(handle, placement.headEntryId());
    if (known.isEmpty()) {
      clusterer.forget(entry.id());
      clusterer.remember(entry.id(), text, entry.id());
      return opened(handle, entry, text);
    }
    Story story = known.get();
    stories.join(
        handle,
        new StoryMember(entry.id(), story.id(), placement.relation(), placement.similarity()),
        entry.title(),
        text.at());
    return new Placed(story.id(), Place.JOINED);
  }

  private Placed opened(Handle handle, Entry entry, StoryText text) {
    Story story = stories.open(handle, entry.id(), entry.title(), text.at());
    return new Placed(story.id(), Place.OPENED);
  }

  /** Takes an entry back whose transaction failed. */
  synchronized void forget(long entryId) {
    clusterer.forget(entryId);
  }

  /** Drops what is too old to be joined. */
  synchronized void forgetBefore(Instant instant) {
    clusterer.forgetBefore(instant);
  }

  private static StoryText text(Entry entry) {
    return StoryText.of(
        entry.title(),
        entry.summary(),
        entry.content(),
        entry.link(),
        entry.feedId(),
        entry.publishedAt(),
        entry.fetchedAt());
  }

  /** Where an entry was put. */
  record Placed(long storyId, Place place) {}

  /** Whether others told its story before. */
  enum Place {
    OPENED,
    JOINED
  }
}
