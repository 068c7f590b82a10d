package dev.sokbo.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title taken out of what desks wrap around it.
 *
 * @param body the title itself, folded: NFKC, lower case, abbreviations of headline Korean written
 *     out, numbers in one form
 * @param tags what stood in brackets in front or behind, folded, without brackets; update marks
 *     such as [속보] and (종합) are dropped
 */
record TitleText(String body, List<String> tags) {

  private static final Pattern LEADING_TAG =
      Pattern.compile("^\\s*[\\[【〔<〈]([^\\]】〕>〉]{1,30})[\\]】〕>〉]\\s*");
  private static final Pattern TRAILING_TAG =
      Pattern.compile("\\s*[\\[【〔]([^\\]】〕]{1,30})[\\]】〕]\\s*$");
  private static final Pattern LEADING_MARK =
      Pattern.compile(
          "^\\s*(?:\\((?:종합|속보|lead|urgent|\\d(?:st|nd|rd|th) ld)[^)]*\\)"
              + "|(?:속보|단독|\\d보)\\s*[\\]:|]"
              + "|(?:breaking|breaking news|exclusive|urgent|live|watch|update \\d+)\\s*[-:|]"
              + "|(?:show|ask) hn\\s*:)\\s*");
  private static final Pattern TRAILING_MARK =
      Pattern.compile(
          "\\s*\\((?:재?종합(?:\\s*\\d+보)?|\\d+보|상보|속보|영상|동영상|사진|포토|화보|수정|업데이트"
              + "|updated?|update \\d+|video|lead|\\d(?:st|nd|rd|th) lead)\\)\\s*$");
  private static final Pattern MARK_TAG =
      Pattern.compile(
          "(?:긴급\\s*)?속보|단독|(?:재?종합\\s*)?\\d+보|재?종합|상보|영상|동영상"
              + "|update[ds]?|exclusive|breaking|video");

  /** " - Outlet" or " | Outlet" behind; an outlet's name is short and carries no number. */
  private static final Pattern OUTLET =
      Pattern.compile("(?<=.{10})\\s[-–—|:]\\s+[^\\s\\d|-]+(?:\\s[^\\s\\d|-]+){0,3}$");

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

  /** Longer titles are texts that a feed put in the wrong place; their beginning is enough. */
  private static final int MAX_LENGTH = 300;

  TitleText {
    tags = List.copyOf(tags);
  }

  static TitleText of(String title) {
    List<String> tags = new ArrayList<>();
    String rest = fold(title.substring(0, Math.min(title.length(), MAX_LENGTH)));
    String before;
    do {
      before = rest;
      rest = LEADING_MARK.matcher(rest).replaceFirst("");
      rest = TRAILING_MARK.matcher(rest).replaceFirst("");
      rest = withoutTag(LEADING_TAG.matcher(rest), rest, tags);
      rest = withoutTag(TRAILING_TAG.matcher(rest), rest, tags);
    } while (!rest.equals(before));
    rest = OUTLET.matcher(rest).replaceFirst("");
    rest = TRAILING_MARK.matcher(rest).replaceFirst("");
    return new TitleText(spelled(rest).strip(), tags);
  }

  /** Folds width, case and compatibility forms, but keeps circled numbers, which count parts. */
  static String fold(String text) {
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

  static boolean isCircled(char c) {
    return c >= '①' && c <= '⑳';
  }

  /** Writes short forms and Korean thousands out. */
  static String spelled(String folded) {
    String text = THOUSANDS.matcher(folded).replaceAll("");
    text =
        KOREAN_THOUSANDS
            .matcher(text)
            .replaceAll(
                match -> {
                  int rest = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
                  return Integer.toString(Integer.parseInt(match.group(1)) * 1000 + rest);
                });
    text = QUARTER.matcher(text).replaceAll(match -> QUARTERS.get(match.group(1)) + "분기");
    return SHORT_FORM.matcher(text).replaceAll(match -> SHORT_FORMS.get(match.group()));
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"');
  }

  private static String withoutTag(Matcher tag, String text, List<String> tags) {
    if (!tag.find() || tag.group().length() == text.length()) {
      return text;
    }
    String name = tag.group(1).strip();
    if (!MARK_TAG.matcher(name).matches()) {
      tags.add(name);
    }
    return tag.replaceFirst("");
  }
}
