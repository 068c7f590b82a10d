package dev.sokbo.query;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queries by the grammar of {@link QueryParser}, of every kind and depth. */
public final class RandomQueries {

  private static final String[] WORDS = {
    "드론",
    "삼성",
    "SK hynix",
    "hbm",
    "AI 칩",
    "K-pop",
    "1,000원",
    "16:9",
    "Meta",
    "고래",
    "로봇팔",
    "가",
    "C++",
    "AT&T",
    "네카오",
    "ＭＥＴＡ",
    "it",
    "에서",
    "x*y",
    "무인 항공기",
    "and",
    "or",
    "‘AI 칩’",
    "고래!"
  };

  private static final String[] PHRASES = {
    "ai chip", "re:invent", "a = b", "AND", "가\u00A0나", "(괄호)", "반도체, 칩", "Meta", "별*", "- 빼기", ""
  };

  private final Random random;

  public RandomQueries(Random random) {
    this.random = random;
  }

  /** A query that is most often well formed and tells enough. */
  public String next() {
    return any(3) + (random.nextBoolean() ? " AND 드론" : "");
  }

  private String any(int depth) {
    return repeated(() -> all(depth), " OR ");
  }

  private String all(int depth) {
    return repeated(() -> one(depth), pick(" ", " AND "));
  }

  private String one(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0, 1, 2 -> named();
      case 3 -> pick("title:", "summary:", "Content: ") + named();
      case 4 -> pick("in:etnews", "in:\"전자 신문\"", "lang:ko", "lang:EN", "in:\"AND\"", "in:a.b");
      case 5 -> pick("-", "NOT ", "－") + one(depth - 1);
      case 6 -> pick("title:", "content:") + "(" + repeated(this::named, " OR ") + ")";
      default -> "(" + any(depth - 1) + ")";
    };
  }

  private String named() {
    String term = random.nextInt(3) == 0 ? literal() : pick(WORDS);
    return random.nextInt(4) == 0
        ? term + pick(" = ", "=") + repeated(() -> pick(literal(), pick(WORDS)), ", ")
        : term;
  }

  private String literal() {
    String phrase = '"' + pick(PHRASES) + '"';
    return pick(phrase, phrase + "*", "반도*", "semicon*", "*금리", "*코인*");
  }

  private String repeated(Supplier<String> part, String separator) {
    return Stream.generate(part)
        .limit(1 + random.nextInt(2))
        .collect(Collectors.joining(separator));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
