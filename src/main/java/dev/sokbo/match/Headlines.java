package dev.sokbo.match;

import dev.sokbo.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How Korean headlines spell names otherwise: 하나증권 is 하나證, a 손해보험 a 손보, and 의료 AI is 의료 인공지능; who
 * heads a commission bears its name, too.
 */
final class Headlines {

  private static final Map<String, List<String>> SHORTER =
      Map.ofEntries(
          Map.entry("증권", List.of("證")),
          Map.entry("투자증권", List.of("證")),
          Map.entry("은행", List.of("銀")),
          Map.entry("생명", List.of("生")),
          Map.entry("화재", List.of("火")),
          Map.entry("손해보험", List.of("손보", "損保")),
          Map.entry("자산운용", List.of("운용")),
          Map.entry("중공업", List.of("重")),
          Map.entry("자동차", List.of("車")),
          Map.entry("백화점", List.of("百")),
          Map.entry("에너지솔루션", List.of("엔솔")),
          Map.entry("에어로스페이스", List.of("에어로")),
          Map.entry("엔터테인먼트", List.of("엔터")),
          Map.entry("위원회", List.of("위원장")));

  /** What the words end in that have shorter forms: nearly all words are known by it. */
  private static final String LAST_SYLLABLES =
      SHORTER.keySet().stream()
          .map(word -> word.substring(word.length() - 1))
          .distinct()
          .collect(Collectors.joining());

  /** How headlines shorten Korea, the US, China, Japan, North Korea and Russia. */
  private static final String COUNTRIES = "한미중일북러";

  private static final int SHORTEST_OF_TWO = 4;

  private static final String SHORT_AI = "AI";
  private static final String LONG_AI = "인공지능";

  private Headlines() {}

  /** A name as it is, and as headlines spell it otherwise. */
  static Stream<String> spellings(String name) {
    return Stream.concat(Stream.of(name), others(name).stream());
  }

  /** How headlines spell a name otherwise, if they do. Asked for each of a million terms. */
  static List<String> others(String name) {
    if (name.endsWith(SHORT_AI)) {
      return spelledOut(name);
    }
    if (isOfTwoCountries(name)) {
      String dotted = name.charAt(0) + "·" + name.charAt(1) + " " + name.substring(2);
      return Stream.concat(Stream.of(dotted), shortened(name).stream()).toList();
    }
    return LAST_SYLLABLES.indexOf(name.charAt(name.length() - 1)) < 0 ? List.of() : shortened(name);
  }

  private static List<String> shortened(String name) {
    List<String> shortened = new ArrayList<>(0);
    for (String longer : SHORTER.keySet()) {
      if (name.endsWith(longer) && name.length() > longer.length()) {
        String stem = name.substring(0, name.length() - longer.length());
        SHORTER.get(longer).forEach(shorter -> shortened.add(stem + shorter));
      }
    }
    return shortened;
  }

  /** Headlines put a dot between the countries: 북미회담 is 북·미 회담. */
  private static boolean isOfTwoCountries(String name) {
    return name.length() >= SHORTEST_OF_TWO
        && COUNTRIES.indexOf(name.charAt(0)) >= 0
        && COUNTRIES.indexOf(name.charAt(1)) >= 0
        && name.charAt(0) != name.charAt(1)
        && Script.of(name.charAt(2)) == Script.HANGUL;
  }

  /** Only where it begins in Korean: what begins with AI is a firm's name more often than not. */
  private static List<String> spelledOut(String name) {
    String rest = name.substring(0, name.length() - SHORT_AI.length()).stripTrailing();
    return Script.of(name.charAt(0)) == Script.HANGUL ? List.of(rest + " " + LONG_AI) : List.of();
  }
}
