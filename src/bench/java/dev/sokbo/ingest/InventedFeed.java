package dev.sokbo.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An RSS feed of 15 to 60 kB with a new entry every five hours, the same for the same number. Each
 * version begins with one more entry and keeps the length.
 */
final class InventedFeed {

  /** When the first entry of version 0 was published. */
  static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

  /** From one version to the next. */
  static final Duration PACE = Duration.ofHours(5);

  private static final int SHORTEST = 15_000;
  private static final int VARIETY = 45_000;

  /** Bytes that an entry comes to, as this makes them. */
  private static final int ENTRY = 900;

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneId.of("Asia/Seoul"));

  private static final String SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후";

  private final int number;

  InventedFeed(int number) {
    this.number = number;
  }

  String document(int version) {
    int entries = (SHORTEST + number * 7919 % VARIETY) / ENTRY;
    StringBuilder feed = new StringBuilder(entries * ENTRY);
    feed.append("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'")
        .append(" xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Feed ")
        .append(number)
        .append("</title><link>https://f")
        .append(number)
        .append(".example/</link>");
    for (int entry = version; entry > version - entries; entry--) {
      append(feed, entry);
    }
    return feed.append("</channel></rss>").toString();
  }

  private void append(StringBuilder feed, int entry) {
    long seed = number * 1_000_003L + entry;
    feed.append("<item><title>");
    words(feed, seed, 7);
    feed.append(" &amp; ").append(Math.floorMod(seed, 997));
    feed.append("</title><link>https://f").append(number).append(".example/").append(entry);
    feed.append("</link><guid isPermaLink='false'>f").append(number).append('-').append(entry);
    feed.append("</guid><dc:creator>기자 ").append(Math.floorMod(entry, 7));
    feed.append("</dc:creator><pubDate>");
    RFC_822.formatTo(START.plus(PACE.multipliedBy(entry)), feed);
    feed.append("</pubDate><description><![CDATA[<p>");
    words(feed, seed + 1, 45);
    feed.append("<a href=\"/more/").append(entry).append("\">more</a></p>]]></description></item>");
  }

  /** Words of two and three syllables, of which each text has its own. */
  private static void words(StringBuilder text, long seed, int count) {
    long state = seed * 0x9E3779B97F4A7C15L;
    for (int word = 0; word < count; word++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int choice = (int) (state >>> 33);
      text.append(SYLLABLES.charAt(choice % SYLLABLES.length()));
      text.append(SYLLABLES.charAt(choice / 64 % SYLLABLES.length()));
      if (choice / 4096 % 2 == 0) {
        text.append(SYLLABLES.charAt(choice / 8192 % SYLLABLES.length()));
      }
      text.append(' ');
    }
  }
}
