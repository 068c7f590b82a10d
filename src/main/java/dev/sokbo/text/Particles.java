package dev.sokbo.text;

import java.util.Locale;
import java.util.Map;

/**
 * Chooses the form of a Korean particle after any word: by the final consonant of a Hangul
 * syllable, and by how Koreans read a digit, a spoken sign, a Latin letter or a Latin word
 * ("Samsung을", "Meta를", "LG로"). Latin words are sounded out by rule, as the National Institute of
 * Korean Language's transcription does, so a rare spelling may be misread.
 */
public final class Particles {

  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int FINALS = 28;
  private static final int FINAL_RIEUL = 8;

  /** 영 일 이 삼 사 오 육 칠 팔 구: V ends in a vowel, L in ㄹ, C in another consonant. */
  private static final String DIGITS = "CLVCVVCLLV";

  /** 퍼센트, 플러스. */
  private static final String SPOKEN_SIGNS = "%+";

  private static final String VOWELS = "aeiou";

  /** What stands behind a number: 그램, 킬로그램, 미터, 센티미터, 밀리미터, 킬로미터, 톤. */
  private static final Map<String, Ending> UNITS =
      Map.of(
          "g", Ending.CONSONANT,
          "kg", Ending.CONSONANT,
          "m", Ending.VOWEL,
          "cm", Ending.VOWEL,
          "mm", Ending.VOWEL,
          "km", Ending.VOWEL,
          "t", Ending.CONSONANT);

  /** Capitals from this many on are a word, if they have a vowel: NAVER, not FOMC. */
  private static final int SHORTEST_WORD = 5;

  private Particles() {}

  /** A particle's two forms. */
  public enum Particle {
    TOPIC("은", "는"),
    SUBJECT("이", "가"),
    OBJECT("을", "를"),
    AND("과", "와"),
    BY("으로", "로");

    private final String afterConsonant;
    private final String afterVowel;

    Particle(String afterConsonant, String afterVowel) {
      this.afterConsonant = afterConsonant;
      this.afterVowel = afterVowel;
    }
  }

  /**
   * The form of a particle that a word asks for. Closing quotes and brackets are not read, nor is a
   * gloss in brackets right behind a word: 국제통화기금(IMF)은.
   */
  public static String choose(String word, Particle particle) {
    return switch (ending(word)) {
      case VOWEL -> particle.afterVowel;
      case RIEUL -> particle == Particle.BY ? particle.afterVowel : particle.afterConsonant;
      case CONSONANT -> particle.afterConsonant;
    };
  }

  private enum Ending {
    VOWEL,
    RIEUL,
    CONSONANT
  }

  private static Ending ending(String word) {
    int last = lastRead(word);
    if (last < 0) {
      return Ending.VOWEL;
    }
    char unit = word.charAt(last);
    if (unit >= FIRST_SYLLABLE && unit <= LAST_SYLLABLE) {
      return hangul((unit - FIRST_SYLLABLE) % FINALS);
    }
    if (isDigit(unit)) {
      return digit(unit);
    }
    return SPOKEN_SIGNS.indexOf(unit) >= 0 ? Ending.VOWEL : latin(word, last);
  }

  private static int lastRead(String word) {
    int last = word.length() - 1;
    while (last >= 0 && !isRead(word.charAt(last))) {
      int gloss = word.charAt(last) == ')' ? word.lastIndexOf('(', last) : -1;
      last = gloss > 0 && isRead(word.charAt(gloss - 1)) ? gloss - 1 : last - 1;
    }
    return last;
  }

  private static boolean isRead(char unit) {
    return Character.isLetterOrDigit(unit) || SPOKEN_SIGNS.indexOf(unit) >= 0;
  }

  private static Ending hangul(int finalConsonant) {
    return switch (finalConsonant) {
      case 0 -> Ending.VOWEL;
      case FINAL_RIEUL -> Ending.RIEUL;
      default -> Ending.CONSONANT;
    };
  }

  private static Ending digit(char unit) {
    return switch (DIGITS.charAt(unit - '0')) {
      case 'L' -> Ending.RIEUL;
      case 'C' -> Ending.CONSONANT;
      default -> Ending.VOWEL;
    };
  }

  private static Ending latin(String word, int last) {
    int first = last;
    while (first > 0 && isAsciiLetter(word.charAt(first - 1))) {
      first--;
    }
    String run = word.substring(first, last + 1);
    if (first > 0 && isDigit(word.charAt(first - 1)) && UNITS.containsKey(run)) {
      return UNITS.get(run);
    }
    return isAbbreviation(run)
        ? letter(run.charAt(run.length() - 1))
        : spelled(run.toLowerCase(Locale.ROOT));
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isAbbreviation(String run) {
    boolean pronounceable =
        run.length() >= SHORTEST_WORD
            && run.toLowerCase(Locale.ROOT).chars().anyMatch(unit -> VOWELS.indexOf(unit) >= 0);
    return run.equals(run.toUpperCase(Locale.ROOT)) && !pronounceable;
  }

  /** A letter by its name: 엘, 알, 엠 and 엔 end in consonants, all others in vowels. */
  private static Ending letter(char capital) {
    return switch (capital) {
      case 'L', 'R' -> Ending.RIEUL;
      case 'M', 'N' -> Ending.CONSONANT;
      default -> Ending.VOWEL;
    };
  }

  /** A word by its usual rendering: 구글, 페이스북, 테슬라, 마이크로소프트; 태그, but 빅 and 백. */
  private static Ending spelled(String word) {
    if (word.endsWith("le") || word.endsWith("l")) {
      return Ending.RIEUL;
    }
    boolean closed =
        word.endsWith("ne")
            || word.endsWith("me")
            || word.endsWith("ng")
            || word.endsWith("m")
            || word.endsWith("n")
            || word.endsWith("ck")
            || word.endsWith("pp")
            || word.endsWith("daq")
            || word.endsWith("bag")
            || word.equals("big")
            || endsInStop(word);
    return closed ? Ending.CONSONANT : Ending.VOWEL;
  }

  /** Does a stop close the last syllable, as in 칩 and 마켓, not open one of its own: 링크, 스트리트? */
  private static boolean endsInStop(String word) {
    int last = word.length() - 1;
    if (last < 1 || !isVowel(word.charAt(last - 1))) {
      return false;
    }
    boolean isLong = last > 1 && isVowel(word.charAt(last - 2));
    return switch (word.charAt(last)) {
      case 'p', 'c' -> true;
      case 'b' -> !word.endsWith("hub");
      case 'k' -> !isLong || word.endsWith("ook");
      case 't' -> !isLong;
      default -> false;
    };
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  private static boolean isAsciiLetter(char unit) {
    return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
  }
}
