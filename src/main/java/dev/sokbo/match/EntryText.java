package dev.sokbo.match;

import dev.sokbo.chat.Language;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.Feed;
import dev.sokbo.query.Field;
import dev.sokbo.scan.Searched;
import dev.sokbo.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry is searched, and where it comes from; summary and content may hold HTML.
 *
 * @param source the title and the host of its feed, for people to tell feeds apart; absent where
 *     the feed is unknown
 * @param declaredLanguage the feed's language tag, such as {@code ko-KR}; absent where it has none
 */
public record EntryText(
    String title,
    @Nullable String summary,
    @Nullable String content,
    @Nullable String source,
    @Nullable String declaredLanguage) {

  /**
   * A title with this share of Hangul among its letters is Korean: Korean headlines carry many
   * foreign names, English ones no Hangul.
   */
  private static final double KOREAN_SHARE = 0.25;

  /** What is searched, of an entry whose feed is unknown. */
  public EntryText(String title, @Nullable String summary, @Nullable String content) {
    this(title, summary, content, null, null);
  }

  /** The texts of an entry of a feed. */
  public static EntryText of(Entry entry, Feed feed) {
    String source =
        Stream.of(feed.title(), host(feed.url()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return new EntryText(entry.title(), entry.summary(), entry.content(), source, feed.language());
  }

  /** A headline with nothing under it. */
  public static EntryText ofTitle(String title) {
    return new EntryText(title, null, null);
  }

  /** The text of a field; absent where the feed gave none. */
  public @Nullable String of(Field field) {
    return switch (field) {
      case TITLE -> title;
      case SUMMARY -> summary;
      case CONTENT -> content;
    };
  }

  /** The fields that it has, without what is not searched, in a reader's order. */
  public List<Searched> searched() {
    List<Searched> fields = new ArrayList<>(Field.values().length);
    for (Field field : Field.values()) {
      String text = of(field);
      if (text != null && !text.isEmpty()) {
        fields.add(Searched.of(field, text));
      }
    }
    return fields;
  }

  /**
   * Is it written in a language? What the feed declares decides, else the script of the title's
   * letters.
   */
  public boolean isIn(Language language) {
    if (declaredLanguage == null || declaredLanguage.isBlank()) {
      return looksLike(language);
    }
    return primaryTag(declaredLanguage).equals(language.locale().getLanguage());
  }

  private boolean looksLike(Language language) {
    long hangul = letters(Script.HANGUL);
    long latin = letters(Script.LATIN);
    boolean korean = hangul > 0 && hangul >= KOREAN_SHARE * (hangul + latin);
    return switch (language) {
      case KO -> korean;
      case EN -> latin > 0 && !korean;
    };
  }

  private long letters(Script script) {
    return title.chars().filter(unit -> Script.of((char) unit) == script).count();
  }

  /** The language of a tag without region and script: {@code ko} of {@code ko_KR} (RFC 5646). */
  private static String primaryTag(String tag) {
    return tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static @Nullable String host(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed == null ? null : parsed.host();
  }
}
