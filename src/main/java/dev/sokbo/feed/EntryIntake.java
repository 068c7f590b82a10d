package dev.sokbo.feed;

import dev.sokbo.feed.KnownEntries.Known;
import dev.sokbo.feed.Listing.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tells what of a feed's document is new to the feed, and stores it. */
public final class EntryIntake {

  private final EntryStore entries;
  private final KnownEntries known = new KnownEntries();

  public EntryIntake(EntryStore entries) {
    this.entries = entries;
  }

  /**
   * Stores those of a feed's entries that are new to it. One whose link and title are known is not
   * new, though its id or date have changed; one whose title has changed is corrected in place.
   *
   * @return the new ones, oldest first
   */
  public List<Entry> takeNew(Handle handle, Feed feed, Listing listing, Instant now) {
    return new Document(handle, feed, listing, now).takeNew();
  }

  /** One document of a feed on its way into the database. */
  private final class Document {

    private final Handle handle;
    private final Feed feed;
    private final Instant now;

    private final Map<String, Candidate> listed;

    Document(Handle handle, Feed feed, Listing listing, Instant now) {
      this.handle = handle;
      this.feed = feed;
      this.now = now;
      this.listed = listing.byIdentity();
    }

    List<Entry> takeNew() {
      Map<String, Known> same = known.byIdentity(handle, feed.id(), listed.keySet());
      List<Candidate> unknown = new ArrayList<>();
      for (Candidate candidate : listed.values()) {
        Known before = same.get(candidate.identity().identity());
        if (before == null) {
          unknown.add(candidate);
        } else {
          correct(before, candidate);
        }
      }
      known.see(handle, feed.id(), same.values(), now);
      return unknown.isEmpty() ? List.of() : insert(unrecognised(unknown));
    }

    private void correct(Known before, Candidate candidate) {
      if (before.likeness().equals(candidate.identity().likeness())) {
        return;
      }
      known.update(handle, feed.id(), before, candidate.identity(), now);
      if (before.entryId() != null && candidate.entry().title() != null) {
        entries.correct(handle, before.entryId(), candidate.entry());
      }
    }

    /** Leaves out what is known by link and title, and remembers the id that it has now. */
    private List<Candidate> unrecognised(List<Candidate> unknown) {
      Map<String, Known> alike = known.byLikeness(handle, feed.id(), likenesses(unknown));
      List<Candidate> news = new ArrayList<>();
      for (Candidate candidate : unknown) {
        Known before = alike.get(candidate.identity().likeness());
        if (before == null) {
          news.add(candidate);
        } else {
          remember(before, candidate.identity());
        }
      }
      return news;
    }

    /** The id that it had goes, unless the feed carries it under both. */
    private void remember(Known before, EntryIdentity identity) {
      if (listed.containsKey(before.identity())) {
        known.add(handle, feed.id(), identity, before.entryId(), now);
      } else {
        known.update(handle, feed.id(), before, identity, now);
      }
    }

    private List<Entry> insert(List<Candidate> news) {
      Map<String, Entry> byLikeness = new HashMap<>();
      List<Entry> inserted = new ArrayList<>();
      for (Candidate candidate : oldestFirst(news)) {
        String likeness = candidate.identity().likeness();
        Entry entry = byLikeness.get(likeness);
        if (entry == null) {
          entry = entries.insert(handle, feed, candidate.entry(), candidate.date(), now);
          byLikeness.put(likeness, entry);
          inserted.add(entry);
        }
        known.add(handle, feed.id(), candidate.identity(), entry.id(), now);
      }
      return inserted;
    }

    /** Feeds list the newest first, so entries of one time are turned round. */
    private List<Candidate> oldestFirst(List<Candidate> news) {
      List<Candidate> oldestFirst = new ArrayList<>(news);
      Collections.reverse(oldestFirst);
      oldestFirst.sort(
          Comparator.comparing(candidate -> Objects.requireNonNullElse(candidate.date(), now)));
      return oldestFirst;
    }

    private static Set<String> likenesses(Collection<Candidate> candidates) {
      return candidates.stream()
          .map(candidate -> candidate.identity().likeness())
          .collect(Collectors.toSet());
    }
  }
}
