package dev.sokbo.feed;

import dev.sokbo.syndication.ParsedEntry;
import java.util.Objects;
import okio.ByteString;

/**
 * What makes an entry the same one within its feed, whenever it comes. Each is the first 128 bits
 * of a SHA-256, in hex.
 *
 * @param identity over the entry's id, else its link, else its title and date
 * @param likeness over its link and title, by which it is known again under another id and seen to
 *     be edited under the same; where it lacks either, no other entry is like it
 */
record EntryIdentity(String identity, String likeness) {

  private static final int BYTES = 16;

  static EntryIdentity of(ParsedEntry entry) {
    String identity = hash(key(entry));
    String shown = entry.link() + "\n" + entry.title();
    boolean tells = entry.link() != null && entry.title() != null;
    return new EntryIdentity(identity, hash(tells ? shown : identity + "\n" + shown));
  }

  private static String key(ParsedEntry entry) {
    if (entry.id() != null) {
      return "id " + entry.id();
    }
    return entry.link() != null
        ? "id " + entry.link()
        : "title " + entry.title() + "\n" + Objects.requireNonNullElse(entry.published(), "");
  }

  static String hash(String key) {
    return ByteString.encodeUtf8(key).sha256().substring(0, BYTES).hex();
  }
}
