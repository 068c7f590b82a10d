package dev.sokbo.match;

import dev.sokbo.text.Script;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How Korean headlines spell names otherwise: 하나증권 is 하나證, 신한은행 is 신한銀, and 의료 AI is 의료 인공지능; who
 * heads a commission bears its name, too.
 */
final class Headlines {

  private static final Map<String, String> SIGNS =
      Map.of(
          "증권", "證", "은행", "銀", "생명", "生", "화재", "火", "손해보험", "損保", "중공업", "重", "자동차", "車", "위원회",
          "위원장");

  /** What the words end in for which there are signs: nearly all words are known by it. */
  private static final String LAST_SYLLABLES = "권행명재험업차회";

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
    return LAST_SYLLABLES.indexOf(name.charAt(name.length() - 1)) < 0 ? List.of() : shortened(name);
  }

  private static List<String> shortened(String name) {
    return SIGNS.entrySet().stream()
        .filter(sign -> name.endsWith(sign.getKey()) && name.length() > sign.getKey().length())
        .map(sign -> name.substring(0, name.length() - sign.getKey().length()) + sign.getValue())
        .toList();
  }

  /** Only where it begins in Korean: what begins with AI is a firm's name more often than not. */
  private static List<String> spelledOut(String name) {
    String rest = name.substring(0, name.length() - SHORT_AI.length()).stripTrailing();
    return Script.of(name.charAt(0)) == Script.HANGUL ? List.of(rest + " " + LONG_AI) : List.of();
  }
}
