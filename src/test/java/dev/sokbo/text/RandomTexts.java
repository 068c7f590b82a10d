package dev.sokbo.text;

import java.util.Random;

/** Texts made of pieces that folding, matching and cutting trip over, by a seed. */
public final class RandomTexts {

  private static final String[] PIECES = {
    "메타",
    "메타버스",
    "삼성",
    "전자",
    "동",
    "굿",
    "네이버스",
    "AI",
    "인공지능",
    "반도체",
    "칩",
    "Meta",
    "META",
    "'s",
    "s",
    "HBM",
    "3",
    "E",
    "4",
    " ",
    "  ",
    "\n",
    "-",
    "·",
    "(",
    ")",
    "(AI)",
    "<b>",
    "</b>",
    "<p>",
    "<a href=\"",
    ">",
    "\"",
    "'",
    "&amp;",
    "&#",
    "&#x1F600;",
    ";",
    "<",
    "&",
    "https://",
    "www.",
    ".com",
    "@",
    ".",
    ":",
    "!",
    "?",
    "저작권자",
    "ⓒ",
    "기자",
    " 기자 =",
    "the post ",
    " appeared first on ",
    "구독",
    "네이버에서",
    "\u1112\u1161\u11AB",
    "\u0301",
    "\u0301\u0302",
    "가\u11A8",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "👨‍👩‍👧",
    "美",
    "ア",
    "Ж",
    "\u0000",
    "\u200B",
    "\uFFFF",
    "ＳＫ",
    "하이닉스",
    "*",
    "OR",
    "AND",
    "NOT",
    "“",
    "”",
    "（",
    "야구",
    "<script>",
    "</script>",
    "<!--"
  };

  private RandomTexts() {}

  /** A text of up to about so many UTF-16 units, and at times any unit at all. */
  public static String next(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(most + 1);
    while (text.length() < length) {
      if (random.nextInt(20) == 0) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
