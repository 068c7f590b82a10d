package dev.sokbo.feed;

import dev.sokbo.syndication.ParsedEntry;
import java.util.Objects;
import okio.ByteString;

/** What makes an entry the same one within its feed, whenever it comes. */
final class EntryIdentity {

  private static final int BYTES = 16;

  private EntryIdentity() {}

  /**
   * The first 128 bits of SHA-256, in hex, over the entry's id, else its link, else its title and
   * date.
   */
  static String of(ParsedEntry entry) {
    String key =
        entry.id() != null
            ? "id " + entry.id()
            : entry.link() != null
                ? "id " + entry.link()
                : "title "
                    + entry.title()
                    + "\n"
                    + Objects.requireNonNullElse(entry.published(), "");
    return ByteString.encodeUtf8(key).sha256().substring(0, BYTES).hex();
  }
}
