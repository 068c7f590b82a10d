package dev.sokbo.syndication;

import dev.sokbo.canonical.BaseAddress;
import dev.sokbo.canonical.FeedTree;
import dev.sokbo.canonical.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of how it wants to be read.
 *
 * @param ttl how long it may be kept before it is asked for again ({@code ttl} of RSS 2.0)
 * @param period how often it is updated ({@code sy:updatePeriod} and {@code sy:updateFrequency})
 * @param self its own address, as absolute as can be told
 * @param hubs the WebSub hubs that tell of its changes
 */
public record PublisherHints(
    @Nullable Duration ttl, @Nullable Duration period, @Nullable String self, List<String> hubs) {

  /** Of a feed that says nothing of the kind. */
  public static final PublisherHints NONE = new PublisherHints(null, null, null, List.of());

  private static final int MOST_HUBS = 5;
  private static final int LONGEST_NUMBER = 6;

  public PublisherHints {
    hubs = List.copyOf(hubs);
  }

  static PublisherHints of(FeedTree tree, BaseAddress addresses) {
    String period = "";
    String frequency = "";
    Duration ttl = null;
    String self = null;
    List<String> hubs = new ArrayList<>();
    for (Fields.Field field : tree.channelFields()) {
      switch (field.name().local()) {
        case "ttl" -> ttl = minutes(field.text());
        case "updateperiod" -> period = field.text();
        case "updatefrequency" -> frequency = field.text();
        case "link" -> {
          String relation = field.attribute("rel");
          String href = field.attribute("href");
          if (relation.equalsIgnoreCase("hub") && hubs.size() < MOST_HUBS) {
            hubs.add(addresses.resolve(field.element(), href));
          } else if (relation.equalsIgnoreCase("self") && self == null) {
            self = addresses.resolve(field.element(), href);
          }
        }
        default -> {}
      }
    }
    return new PublisherHints(ttl, period(period, frequency), self, hubs);
  }

  private static @Nullable Duration minutes(String text) {
    int minutes = number(text);
    return minutes > 0 ? Duration.ofMinutes(minutes) : null;
  }

  /**
   * The period by its frequency, <a href="https://web.resource.org/rss/1.0/modules/syndication/">
   * RSS 1.0's syndication module</a>.
   */
  private static @Nullable Duration period(String period, String frequency) {
    Duration whole =
        switch (period.strip().toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> null;
        };
    return whole == null ? null : whole.dividedBy(Math.max(1, number(frequency)));
  }

  /** A whole number; 0 where there is none. */
  private static int number(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1," + LONGEST_NUMBER + "}") ? Integer.parseInt(digits) : 0;
  }
}
