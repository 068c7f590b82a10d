package dev.sokbo.match;

import java.util.Map;
import java.util.stream.Stream;

/** How Korean headlines shorten the names of firms: 하나증권 is 하나證, 신한은행 is 신한銀. */
final class Headlines {

  private static final Map<String, String> SIGNS =
      Map.of("증권", "證", "은행", "銀", "생명", "生", "화재", "火", "손해보험", "損保");

  private Headlines() {}

  /** A name as it is, and as headlines shorten it. */
  static Stream<String> spellings(String name) {
    return Stream.concat(
        Stream.of(name),
        SIGNS.entrySet().stream()
            .filter(sign -> name.endsWith(sign.getKey()) && name.length() > sign.getKey().length())
            .map(
                sign ->
                    name.substring(0, name.length() - sign.getKey().length()) + sign.getValue()));
  }
}
