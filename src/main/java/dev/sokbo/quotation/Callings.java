package dev.sokbo.quotation;

import java.util.Set;

/** What stands before the name of a person, as in 배우 박가온. */
public final class Callings {

  private static final Set<String> ALL =
      Set.of("배우", "가수", "방송인", "개그맨", "아나운서", "래퍼", "유튜버", "셰프", "작가", "아이돌", "변호사");

  private Callings() {}

  /** Whether a word is one. */
  public static boolean isOne(String word) {
    return ALL.contains(word);
  }
}
