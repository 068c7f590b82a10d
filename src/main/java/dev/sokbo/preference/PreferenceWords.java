package dev.sokbo.preference;

import dev.sokbo.chat.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads preferences in people's words, Korean and English. */
public final class PreferenceWords {

  private static final Set<String> OFF = Set.of("off", "no", "none", "끄기", "꺼", "끔", "해제", "없음");
  private static final Set<String> ON = Set.of("on", "yes", "켜기", "켜", "켬", "받기");

  /** {@code on}, {@code on 5}, {@code 5 quiet}: switch, outlets, reach, each may be left out. */
  private static final Pattern BREAKING =
      Pattern.compile(
          "(?:on|켜기|켜|켬)?\\s*(?:(?<outlets>\\d{1,3})\\s*(?:outlets?|곳)?)?"
              + "\\s*(?<quiet>(?:even\\s+)?quiet|조용히|밤에도)?");

  private PreferenceWords() {}

  /** Whether the words switch something off. */
  public static boolean isOff(String words) {
    return OFF.contains(folded(words));
  }

  /** Whether the words switch something on, without saying how. */
  public static boolean isOn(String words) {
    return ON.contains(folded(words));
  }

  /** Which stories may break the cadence; empty when the words mean none, or nothing. */
  public static Optional<Breaking> breaking(String words) {
    Matcher matcher = BREAKING.matcher(folded(words));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group("outlets");
    int outlets = digits == null ? Breaking.DEFAULT_OUTLETS : Integer.parseInt(digits);
    Breaking.Reach reach =
        matcher.group("quiet") == null ? Breaking.Reach.CADENCE : Breaking.Reach.QUIET_HOURS;
    return outlets < Breaking.FEWEST_OUTLETS || outlets > Breaking.MOST_OUTLETS
        ? Optional.empty()
        : Optional.of(new Breaking(outlets, reach));
  }

  /** How digests are told; empty when the words mean no style. */
  public static Optional<Style> style(String words) {
    return switch (folded(words)) {
      case "headline", "headlines", "헤드라인", "제목", "한줄", "한 줄" -> Optional.of(Style.HEADLINE);
      case "compact", "간단", "간단히", "간결", "간결하게", "기본" -> Optional.of(Style.COMPACT);
      case "card", "cards", "카드", "자세히" -> Optional.of(Style.CARD);
      default -> Optional.empty();
    };
  }

  /** What follows when a story grows; empty when the words mean none of it. */
  public static Optional<Growth> growth(String words) {
    return switch (folded(words)) {
      case "edit", "수정", "고치기" -> Optional.of(Growth.EDIT);
      case "reply", "thread", "답글", "댓글" -> Optional.of(Growth.REPLY);
      case "ignore" -> Optional.of(Growth.IGNORE);
      default -> isOff(words) ? Optional.of(Growth.IGNORE) : Optional.empty();
    };
  }

  /** A word that {@link #style} reads back. */
  public static String print(Style style) {
    return style.name().toLowerCase(Locale.ROOT);
  }

  /** A word that {@link #growth} reads back. */
  public static String print(Growth growth) {
    return growth.name().toLowerCase(Locale.ROOT);
  }

  /** Words that {@link #breaking} reads back, or {@code off}. */
  public static String printBreaking(@Nullable Breaking breaking) {
    if (breaking == null) {
      return "off";
    }
    return switch (breaking.reach()) {
      case CADENCE -> "on " + breaking.outlets();
      case QUIET_HOURS -> "on " + breaking.outlets() + " quiet";
    };
  }

  /** Words that {@link QuietWords#parse} reads back, or {@code off}. */
  public static String printQuiet(@Nullable QuietHours quiet) {
    return quiet == null ? "off" : QuietWords.print(quiet, Language.EN);
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
