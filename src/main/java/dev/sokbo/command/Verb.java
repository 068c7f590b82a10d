package dev.sokbo.command;

import java.util.Locale;
import java.util.Optional;

/** The words that commands begin with, in English and Korean. */
enum Verb {
  WATCH("watch", "감시"),
  UNWATCH("unwatch", "감시해제"),
  WATCHLIST("watchlist", "목록"),
  SUB("sub", "구독"),
  UNSUB("unsub", "구독취소"),
  FEEDS("feeds", "피드"),
  SCHEDULE("schedule", "일정"),
  DIGEST("digest", "요약"),
  WHY("why", "왜"),
  LANG("lang", "언어"),
  HELP("help", "도움말");

  private final String english;
  private final String korean;

  Verb(String english, String korean) {
    this.english = english;
    this.korean = korean;
  }

  /** The verb of a word as people type it, with or without a slash or a {@code @bot} behind it. */
  static Optional<Verb> of(String word) {
    String bare = word.replaceFirst("^/", "").replaceFirst("@.*$", "").toLowerCase(Locale.ROOT);
    for (Verb verb : values()) {
      if (bare.equals(verb.english) || bare.equals(verb.korean)) {
        return Optional.of(verb);
      }
    }
    return bare.equals("start") ? Optional.of(HELP) : Optional.empty();
  }

  /** The English word, which stands for the verb in message keys. */
  String word() {
    return english;
  }
}
