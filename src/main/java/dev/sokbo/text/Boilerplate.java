package dev.sokbo.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a summary or content what outlets put around every article: copyright lines, the
 * reporter's name, the dateline, subscription calls and the labels of page buttons. Every
 * repetition in the pattern is bounded, so that the work is linear.
 */
final class Boilerplate {

  private static final String LINE_END = "(?=[\n\u0001]|$)";
  private static final String LINE_START = "(?<=[\n\u0001]|^)";
  private static final String REST = "[^\n\u0001]";

  private static final Pattern PATTERN =
      Pattern.compile(
          String.join(
              "|",
              "(?:저작권자|무단 ?전재|무단 ?복제)" + REST + "{0,60}",
              "copyright(?: ?\\(c\\)| ?[©ⓒ]| (?:19|20)\\d\\d)" + REST + "{0,60}",
              "[©ⓒ]" + REST + "{0,25}",
              "all rights reserved",
              "[(\\[][가-힣 ]{1,10}=[가-힣a-z0-9 ]{2,12}[)\\]]",
              "[가-힣]{2,4} (?:선임|수습|인턴|객원|전문)?(?:기자|특파원)"
                  + "(?= ?(?:=|[)\\]|/·\u0002]|[\n\u0001]|$))",
              "the post " + REST + "{1,200}? appeared first on" + REST + "{1,60}",
              "(?:네이버|다음|카카오톡?|유튜브|구글)(?:에서| ?뉴스| ?채널| ?메인)" + REST + "{0,30}?(?:구독|제보|추가)",
              "제보는? ?카카오톡" + REST + "{0,20}",
              "구독 ?구독중",
              LINE_START
                  + "[ -]{0,8}(?:기사 ?스크랩|클린뷰|글자 ?크기(?: ?조정)?|좋아요|댓글|공유(?:하기)?|프린트|인쇄|구독(?:하기|중)?)"
                  + "[ -]{0,8}"
                  + LINE_END));

  /** One of these stands in whatever the pattern finds. */
  private static final Signs SIGNS =
      new Signs(
          "저작권자",
          "무단",
          "copyright",
          "©",
          "ⓒ",
          "all rights",
          "=",
          "기자",
          "특파원",
          "the post ",
          "네이버",
          "다음",
          "카카오",
          "유튜브",
          "구글",
          "제보",
          "구독",
          "스크랩",
          "클린뷰",
          "글자",
          "좋아요",
          "댓글",
          "공유",
          "프린트",
          "인쇄");

  private Boilerplate() {}

  /** Finds it in a folded text. */
  static Matcher in(CharSequence folded) {
    return PATTERN.matcher(folded);
  }

  static void mask(Folded text) {
    if (!SIGNS.anyIn(text)) {
      return;
    }
    Matcher matcher = in(text.toString());
    while (matcher.find()) {
      text.mask(matcher.start(), matcher.end());
    }
  }
}
