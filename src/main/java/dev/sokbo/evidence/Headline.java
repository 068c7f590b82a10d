package dev.sokbo.evidence;

import dev.sokbo.headline.Letters;
import dev.sokbo.headline.TitleText;
import dev.sokbo.quotation.Quotation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title as what speaks against joining sees it.
 *
 * @param latin whether it is mostly in Latin letters
 * @param actor the word before the first comma, or else the first word; empty where a quotation
 *     without such a name comes first
 * @param office whether the actor is a country, an office or a market, which stand for each other
 * @param agency whether the actor is a public body, which acts on others that other desks name
 * @param named whether the actor is a name of its own before a comma, where headlines put who acts,
 *     and no part of a quotation; in English all before the first comma
 * @param unquoted whether it does not begin with a quotation
 * @param explains whether an English title explains the news or advises, rather than reports
 * @param quoted the names in quotation marks of a Korean title
 */
record Headline(
    boolean latin,
    String actor,
    boolean office,
    boolean agency,
    boolean named,
    boolean unquoted,
    boolean explains,
    List<String> quoted) {

  Headline {
    quoted = List.copyOf(quoted);
  }

  /** How far into a title who acts may be named, and how long such a name is. */
  private static final int MAX_BEFORE_ACTOR = 25;

  private static final int MAX_ACTOR = 20;

  /** English names have no more words. */
  private static final int WORDS_OF_NAME = 2;

  /** Countries and offices stand for each other: 정부 and 외교부, 미국 and 백악관. */
  private static final Set<String> OFFICES =
      Set.of(
          "정부", "당국", "금융당국", "미국", "중국", "일본", "한국", "북한", "이란", "이스라엘", "러시아", "우크라이나", "유럽",
          "eu", "특검", "공수처", "백악관", "미군", "트럼프", "경찰", "검찰", "법원", "대법", "대법원", "대통령실", "청와대", "국회",
          "여당", "야당", "여야", "민주당", "국힘", "국민의힘", "거래소", "증권가", "업계", "코스피", "코스닥", "뉴욕증시", "한국증시",
          "증시", "금융권", "미", "한", "일", "중");

  private static final Set<String> AGENCIES =
      Set.of(
          "공정위", "금융감독원", "금융위", "한국은행", "fed", "개인정보위", "식약처", "국세청", "관세청", "질병청", "방통위", "방미통위",
          "권익위", "인권위", "감사원", "헌재", "국정원", "경찰청", "소방청", "특허청", "노동청", "당정", "증선위", "금소원", "중노위",
          "선관위", "심평원", "건보공단");

  private static final int MAX_MINISTRY = 5;

  /** A word in Latin letters is about twice as long as one in Hangul. */
  private static final int LETTERS_A_SYLLABLE = 2;

  /** How English titles begin that explain the news or advise. */
  private static final Pattern EXPLANATION =
      Pattern.compile(
          "(?:why|how|what|what's|should) .*|[0-9]+ (?:[a-z]+ )?(?:things|reasons|ways|tips) .*");

  static Headline of(TitleText text) {
    boolean latin = isLatin(text.body());
    String named = latin ? beforeFirstComma(text.body()) : beforeComma(text.body());
    String actor = named.isEmpty() ? firstWord(text.body()) : named;
    boolean office = isOffice(actor);
    return new Headline(
        latin,
        actor,
        office,
        AGENCIES.contains(actor),
        !named.isEmpty() && !office && isUnquoted(text.body()),
        isUnquoted(text.body()),
        latin && EXPLANATION.matcher(text.body()).matches(),
        latin ? List.of() : Quotation.names(text.body()));
  }

  private static boolean isLatin(String body) {
    int latin = 0;
    int others = 0;
    for (int i = 0; i < body.length(); i++) {
      boolean isLatin = Letters.isLatin(body.charAt(i));
      latin += isLatin ? 1 : 0;
      others += !isLatin && Letters.inWord(body.charAt(i)) ? 1 : 0;
    }
    return latin > LETTERS_A_SYLLABLE * others;
  }

  /** What an English title begins with before a comma, if it is no longer than names are. */
  private static String beforeFirstComma(String body) {
    int comma = body.indexOf(", ");
    int words = 1;
    for (int i = 0; i < comma; i++) {
      char c = body.charAt(i);
      words += c == ' ' ? 1 : 0;
      if (words > WORDS_OF_NAME || (c != ' ' && !inName(c))) {
        return "";
      }
    }
    return comma < 2 ? "" : body.substring(0, comma);
  }

  private static String beforeComma(String body) {
    int comma = body.indexOf(',');
    if (comma < 0 || comma + 1 >= body.length() || !mayFollow(body.charAt(comma + 1))) {
      return "";
    }
    int end = endOfName(body, comma);
    int start = end;
    while (start > 0 && inName(body.charAt(start - 1)) && !body.startsWith("..", start - 2)) {
      start--;
    }
    boolean first = start == Quotation.start(body);
    boolean apart = first || (start > 0 && " ·.".indexOf(body.charAt(start - 1)) >= 0);
    boolean quoted = body.lastIndexOf('"', comma) >= 0;
    boolean isName = end - start >= 2 && end - start <= MAX_ACTOR && start <= MAX_BEFORE_ACTOR;
    return apart && isName && (!quoted || first) ? body.substring(start, end) : "";
  }

  /** Where the name before a comma ends: before the titles of a person, as in 박가온 전 대표. */
  private static int endOfName(String body, int comma) {
    int end = comma > 0 && body.charAt(comma - 1) == ' ' ? comma - 1 : comma;
    int space = body.lastIndexOf(' ', end - 1);
    while (space > 0 && NameWords.isTitle(body.substring(space + 1, end))) {
      end = space;
      space = body.lastIndexOf(' ', end - 1);
    }
    return end;
  }

  private static boolean isUnquoted(String body) {
    return !body.startsWith("\"") && !body.startsWith("'");
  }

  private static boolean mayFollow(char c) {
    return c == ' ' || c == '"' || c == '\'' || Letters.inWord(c);
  }

  private static boolean inName(char c) {
    return Letters.inWord(c) || c == '&' || c == '.' || c == '-';
  }

  /** The first word, of a broker's quotation the first in it; English names are mostly of two. */
  private static String firstWord(String body) {
    int start = isUnquoted(body) ? Quotation.start(body) : 0;
    int end = endOfWord(body, start);
    boolean english = end > start && Letters.isLatin(body.charAt(start));
    if (english && end < body.length() && body.charAt(end) == ' ') {
      int second = endOfWord(body, end + 1);
      end = second > end + 1 && Letters.isLatin(body.charAt(end + 1)) ? second : end;
    }
    return body.substring(start, end);
  }

  private static int endOfWord(String body, int start) {
    int end = start;
    while (end < body.length() && (inName(body.charAt(end)) || isApostrophe(body, start, end))) {
      end++;
    }
    return end;
  }

  private static boolean isApostrophe(String body, int start, int at) {
    return body.charAt(at) == '\'' && at > start && Letters.isLatin(body.charAt(start));
  }

  private static boolean isOffice(String name) {
    return OFFICES.contains(name)
        || Countries.isOne(name)
        || (name.endsWith("부") && name.length() <= MAX_MINISTRY)
        || (name.endsWith("대통령") && name.length() <= "대통령".length() + 2);
  }
}
