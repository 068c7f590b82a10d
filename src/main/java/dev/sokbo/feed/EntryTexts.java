package dev.sokbo.feed;

import dev.sokbo.markup.PlainText;
import dev.sokbo.markup.Texts;
import dev.sokbo.syndication.ParsedEntry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an entry as they are stored, plain.
 *
 * @param title never blank
 */
record EntryTexts(
    String title, @Nullable String summary, @Nullable String content, @Nullable String author) {

  /** Characters of a text that stands in for a missing title. */
  private static final int TITLE_LENGTH = 100;

  /** Characters of a title at most; posts of social networks have up to 500 and some more. */
  private static final int LONGEST_TITLE = 2_000;

  static EntryTexts of(ParsedEntry entry) {
    @Nullable String summary = Storable.text(PlainText.ofBody(entry.summary()));
    @Nullable String content = Storable.text(PlainText.ofBody(entry.content()));
    String title = Storable.text(title(entry, summary, content), LONGEST_TITLE);
    return new EntryTexts(
        title == null ? "–" : title, summary, content, Storable.text(entry.author()));
  }

  private static String title(
      ParsedEntry entry, @Nullable String summary, @Nullable String content) {
    if (entry.title() != null) {
      return entry.title();
    }
    @Nullable String text = summary == null ? content : summary;
    @Nullable String stead = text == null ? Texts.first(entry.link(), entry.id()) : start(text);
    return Objects.requireNonNullElse(stead, "–");
  }

  private static String start(String text) {
    String line = text.lines().findFirst().orElse(text);
    if (line.codePointCount(0, line.length()) <= TITLE_LENGTH) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH)).strip() + "…";
  }
}
