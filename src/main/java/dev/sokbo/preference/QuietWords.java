package dev.sokbo.preference;

import dev.sokbo.cadence.ClockWords;
import dev.sokbo.chat.Language;
import java.text.Normalizer;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads quiet hours in people's words, and says them in words that it reads back. */
public final class QuietWords {

  private static final Set<String> SILENT = Set.of("silent", "silently", "무음", "소리없이", "조용히");
  private static final Set<String> HOLD = Set.of("hold", "보류", "모았다가");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private QuietWords() {}

  /**
   * Reads quiet hours such as {@code 22:00-07:00 silent} or {@code 오후 10시~오전 7시}; empty when the
   * words mean none.
   */
  public static Optional<QuietHours> parse(String words) {
    String text =
        Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    QuietHours.Manner manner = QuietHours.Manner.HOLD;
    int space = text.lastIndexOf(' ');
    String last = text.substring(space + 1);
    if (SILENT.contains(last) || HOLD.contains(last)) {
      manner = SILENT.contains(last) ? QuietHours.Manner.SILENT : QuietHours.Manner.HOLD;
      text = text.substring(0, Math.max(0, space)).strip();
    }
    return hours(text, manner);
  }

  /** What {@link #parse} reads as the same hours. */
  public static String print(QuietHours quiet, Language language) {
    return switch (quiet.manner()) {
      case HOLD -> hours(quiet);
      case SILENT -> hours(quiet) + (language == Language.KO ? " 무음" : " silent");
    };
  }

  /** The hours alone, such as 22:00-07:00. */
  public static String hours(QuietHours quiet) {
    return quiet.from() + "-" + quiet.to();
  }

  private static Optional<QuietHours> hours(String text, QuietHours.Manner manner) {
    String bare = text.replaceFirst("^from\\s+", "").replaceFirst("까지$", "");
    List<String> times = List.of(bare.split("\\s*(?:[-~–—]|부터|에서)\\s*|\\s+(?:to|until)\\s+", -1));
    return switch (times.size()) {
      case 1 -> sideBySide(bare, manner);
      case 2 -> hours(times.getFirst(), times.getLast(), manner);
      default -> Optional.empty();
    };
  }

  /** Two times with nothing but space between; times have spaces of their own. */
  private static Optional<QuietHours> sideBySide(String text, QuietHours.Manner manner) {
    return SPACE
        .matcher(text)
        .results()
        .flatMap(
            space ->
                hours(text.substring(0, space.start()), text.substring(space.end()), manner)
                    .stream())
        .findFirst();
  }

  private static Optional<QuietHours> hours(String from, String to, QuietHours.Manner manner) {
    Optional<LocalTime> begin = ClockWords.time(from.strip());
    Optional<LocalTime> end = ClockWords.time(to.strip());
    return begin.isEmpty() || end.isEmpty() || begin.equals(end)
        ? Optional.empty()
        : Optional.of(new QuietHours(begin.get(), end.get(), manner));
  }
}
