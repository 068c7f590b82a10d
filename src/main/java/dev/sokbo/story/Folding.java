package dev.sokbo.story;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what desks write in many ways in one. */
final class Folding {

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
  private static final Pattern KOREAN_THOUSANDS =
      Pattern.compile("(?<![\\d.])(\\d{1,3})천(\\d{1,3})?(?=[\\s억만조여명건원개가톤t])");

  private static final Pattern QUARTER =
      Pattern.compile(
          "\\b(first|second|third|fourth|q[1-4])(?:[- ]quarter)?\\b(?<=quarter|q[1-4])");
  private static final Map<String, Integer> QUARTERS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "q1", 1, "q2", 2, "q3", 3, "q4", 4);

  /** Headline Korean for what other desks write out. */
  private static final Map<String, String> SHORT_FORMS =
      Map.ofEntries(
          Map.entry("美", "미국"),
          Map.entry("中", "중국"),
          Map.entry("日", "일본"),
          Map.entry("韓", "한국"),
          Map.entry("北", "북한"),
          Map.entry("英", "영국"),
          Map.entry("獨", "독일"),
          Map.entry("佛", "프랑스"),
          Map.entry("與", "여당"),
          Map.entry("野", "야당"),
          Map.entry("靑", "청와대"),
          Map.entry("檢", "검찰"),
          Map.entry("軍", "군"),
          Map.entry("證", "증권"),
          Map.entry("銀", "은행"),
          Map.entry("유증", "유상증자"),
          Map.entry("무증", "무상증자"),
          Map.entry("하닉", "하이닉스"),
          Map.entry("삼전", "삼성전자"),
          Map.entry("영업익", "영업이익"),
          Map.entry("목표주가", "목표가"),
          Map.entry("d램", "dram"),
          Map.entry("금감원", "금융감독원"),
          Map.entry("한은", "한국은행"));

  /** The keys of {@link #SHORT_FORMS} where they are words, unlike in 보유증권 or 무증상. */
  private static final Pattern SHORT_FORM =
      Pattern.compile(
          "[美中日韓北英獨佛與野靑檢軍證銀]|영업익|목표주가|d램|금감원|하닉"
              + "|(?<!\\p{L})(?:유증(?!권|기|인)|무증(?!상|거)|삼전(?=[\\s,])|한은(?=[\\s,]))");

  private Folding() {}

  /** Folds width, case and compatibility forms, but keeps circled numbers, which count parts. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
      } else if (isPlain(c)) {
        folded.append(c);
      } else if (!appendPunctuation(c, folded)) {
        return folded.append(thoroughly(text.substring(i))).toString();
      }
    }
    return folded.toString();
  }

  /** Whether folding leaves a character as it is, whatever stands beside it. */
  private static boolean isPlain(char c) {
    return Letters.isSyllable(c)
        || isCircled(c)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x2190 && c <= 0x21FF)
        || c == '·'
        || c == '–'
        || c == '—'
        || (c >= '〈' && c <= '】');
  }

  private static boolean appendPunctuation(char c, StringBuilder folded) {
    switch (c) {
      case '…' -> folded.append("...");
      case '’', '‘' -> folded.append('\'');
      case '“', '”' -> folded.append('"');
      case '\u00A0' -> folded.append(' ');
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String thoroughly(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isCircled(text.charAt(i))) {
        folded.append(compatible(text.substring(start, i))).append(text.charAt(i));
        start = i + 1;
      }
    }
    return folded.append(compatible(text.substring(start))).toString();
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"');
  }

  static boolean isCircled(char c) {
    return c >= '①' && c <= '⑳';
  }

  /** Writes short forms and Korean thousands out. */
  static String spelled(String folded) {
    String text = folded;
    if (text.indexOf(',') >= 0) {
      text = THOUSANDS.matcher(text).replaceAll("");
    }
    if (hasThousand(text)) {
      text =
          KOREAN_THOUSANDS
              .matcher(text)
              .replaceAll(match -> thousands(match.group(1), match.group(2)));
    }
    if (text.indexOf('q') >= 0) {
      text = QUARTER.matcher(text).replaceAll(match -> QUARTERS.get(match.group(1)) + "분기");
    }
    return mayBeShort(text)
        ? SHORT_FORM.matcher(text).replaceAll(match -> SHORT_FORMS.get(match.group()))
        : text;
  }

  private static boolean hasThousand(String text) {
    int sign = text.indexOf('천', 1);
    while (sign > 0 && !Letters.isDigit(text.charAt(sign - 1))) {
      sign = text.indexOf('천', sign + 1);
    }
    return sign > 0;
  }

  private static String thousands(String thousands, @Nullable String rest) {
    return Integer.toString(
        Integer.parseInt(thousands) * 1000 + (rest == null ? 0 : Integer.parseInt(rest)));
  }

  /** Whether a text may hold a short form: by the last two characters of each, or a Chinese one. */
  private static boolean mayBeShort(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x4E00 && (c <= 0x9FFF || endsShortForm(before, c))) {
        return true;
      }
      before = c;
    }
    return false;
  }

  private static boolean endsShortForm(char before, char c) {
    return switch (c) {
      case '증' -> before == '유' || before == '무';
      case '익' -> before == '업';
      case '표' -> before == '목';
      case '램' -> before == 'd';
      case '감' -> before == '금';
      case '닉' -> before == '하';
      case '전' -> before == '삼';
      case '은' -> before == '한';
      default -> false;
    };
  }
}
