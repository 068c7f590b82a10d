package dev.sokbo.feed;

import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries that a document of a feed lists, with what each is known by. */
public final class Listing {

  /** Each identity once, in the document's order; where it repeats one, the first stands. */
  private final Map<String, Candidate> byIdentity = new LinkedHashMap<>();

  private final int length;
  private final String fingerprint;

  private Listing(List<ParsedEntry> entries) {
    StringBuilder identities = new StringBuilder();
    for (ParsedEntry entry : entries) {
      Candidate candidate = Candidate.of(storable(entry));
      byIdentity.putIfAbsent(candidate.identity().identity(), candidate);
      identities.append(candidate.identity().identity()).append(candidate.identity().likeness());
    }
    this.length = entries.size();
    this.fingerprint = EntryIdentity.hash(identities.toString());
  }

  /** What a document lists. */
  public static Listing of(List<ParsedEntry> entries) {
    return new Listing(entries);
  }

  /**
   * What tells this listing from another, whatever else changes in the document: the identities,
   * links and titles of all entries in their order.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** How many entries the document lists. */
  public int length() {
    return length;
  }

  Map<String, Candidate> byIdentity() {
    return byIdentity;
  }

  private static ParsedEntry storable(ParsedEntry entry) {
    return new ParsedEntry(
        entry.id(),
        Storable.text(entry.title()),
        Storable.text(entry.link()),
        entry.published(),
        entry.updated(),
        entry.summary(),
        entry.content(),
        entry.author());
  }

  /** An entry of the document, with what it is known by. */
  record Candidate(EntryIdentity identity, ParsedEntry entry) {

    static Candidate of(ParsedEntry entry) {
      return new Candidate(EntryIdentity.of(entry), entry);
    }

    @Nullable Instant date() {
      return Optional.ofNullable(entry.published()).orElse(entry.updated());
    }
  }
}
