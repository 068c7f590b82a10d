package dev.sokbo.cadence;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads time zones by their IANA names, cities or countries, in any case, some in Korean. */
public final class ZoneWords {

  private static final int MOST_ALIKE = 5;

  /** A shorter word is a letter away from too many cities. */
  private static final int SHORTEST_MISTYPED = 4;

  /** Names that no list of zones has. */
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("korea", "Asia/Seoul"),
          Map.entry("kst", "Asia/Seoul"),
          Map.entry("jst", "Asia/Tokyo"),
          Map.entry("한국", "Asia/Seoul"),
          Map.entry("서울", "Asia/Seoul"),
          Map.entry("일본", "Asia/Tokyo"),
          Map.entry("도쿄", "Asia/Tokyo"),
          Map.entry("중국", "Asia/Shanghai"),
          Map.entry("베이징", "Asia/Shanghai"),
          Map.entry("상하이", "Asia/Shanghai"),
          Map.entry("홍콩", "Asia/Hong_Kong"),
          Map.entry("싱가포르", "Asia/Singapore"),
          Map.entry("하노이", "Asia/Bangkok"),
          Map.entry("방콕", "Asia/Bangkok"),
          Map.entry("시드니", "Australia/Sydney"),
          Map.entry("런던", "Europe/London"),
          Map.entry("파리", "Europe/Paris"),
          Map.entry("베를린", "Europe/Berlin"),
          Map.entry("뉴욕", "America/New_York"),
          Map.entry("시카고", "America/Chicago"),
          Map.entry("로스앤젤레스", "America/Los_Angeles"),
          Map.entry("샌프란시스코", "America/Los_Angeles"),
          Map.entry("시애틀", "America/Los_Angeles"),
          Map.entry("보스턴", "America/New_York"),
          Map.entry("워싱턴", "America/New_York"),
          Map.entry("하와이", "Pacific/Honolulu"),
          Map.entry("밴쿠버", "America/Vancouver"),
          Map.entry("토론토", "America/Toronto"),
          Map.entry("상파울루", "America/Sao_Paulo"),
          Map.entry("부산", "Asia/Seoul"),
          Map.entry("타이베이", "Asia/Taipei"),
          Map.entry("대만", "Asia/Taipei"),
          Map.entry("마닐라", "Asia/Manila"),
          Map.entry("호찌민", "Asia/Ho_Chi_Minh"),
          Map.entry("호치민", "Asia/Ho_Chi_Minh"),
          Map.entry("자카르타", "Asia/Jakarta"),
          Map.entry("뉴델리", "Asia/Kolkata"),
          Map.entry("두바이", "Asia/Dubai"),
          Map.entry("모스크바", "Europe/Moscow"),
          Map.entry("프랑크푸르트", "Europe/Berlin"),
          Map.entry("암스테르담", "Europe/Amsterdam"),
          Map.entry("취리히", "Europe/Zurich"));

  private ZoneWords() {}

  /** The zone that words name; empty when they name none, or a city of several zones. */
  public static Optional<ZoneId> parse(String words) {
    String name = words.strip().replaceAll("\\s+", "_");
    String common = COMMON.get(name.toLowerCase(Locale.ROOT));
    if (common != null) {
      return Optional.of(ZoneId.of(common));
    }
    return regions().stream()
        .filter(region -> region.equalsIgnoreCase(name))
        .findFirst()
        .or(() -> onlyCity(name))
        .map(ZoneId::of)
        .or(() -> CountryZones.of(name.replace('_', ' ')));
  }

  /** Names of zones that have the words in them, or a city mistyped by one letter; at most five. */
  public static List<String> alike(String words) {
    String part = words.strip().replaceAll("\\s+", "_").toLowerCase(Locale.ROOT);
    if (part.isEmpty()) {
      return List.of();
    }
    List<String> holding = regionsWhere(region -> region.contains(part));
    return holding.isEmpty() ? regionsWhere(region -> isMistyped(city(region), part)) : holding;
  }

  private static List<String> regionsWhere(Predicate<String> lowerCase) {
    return regions().stream()
        .filter(ZoneWords::isPlace)
        .filter(region -> lowerCase.test(region.toLowerCase(Locale.ROOT)))
        .limit(MOST_ALIKE)
        .toList();
  }

  private static String city(String region) {
    return region.substring(region.lastIndexOf('/') + 1);
  }

  /** Do two words differ in one letter, or by one that only one of them has? */
  private static boolean isMistyped(String word, String typed) {
    int shorter = Math.min(word.length(), typed.length());
    if (shorter < SHORTEST_MISTYPED || Math.abs(word.length() - typed.length()) > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter && word.charAt(same) == typed.charAt(same)) {
      same++;
    }
    int rest = shorter - same;
    return word.length() == typed.length()
        ? word.regionMatches(same + 1, typed, same + 1, rest - 1)
        : word.endsWith(typed.substring(typed.length() - rest));
  }

  private static Optional<String> onlyCity(String name) {
    List<String> cities =
        regions().stream()
            .filter(ZoneWords::isPlace)
            .filter(region -> city(region).equalsIgnoreCase(name))
            .toList();
    return cities.size() == 1 ? Optional.of(cities.getFirst()) : Optional.empty();
  }

  /** Tells its name where a zone is? Etc/GMT+9 does not, and counts as POSIX does: behind UTC. */
  private static boolean isPlace(String region) {
    return region.contains("/") && !region.startsWith("Etc/") && !region.startsWith("SystemV/");
  }

  /** Areas and cities, and UTC: no abbreviations, which mean other zones elsewhere. */
  private static SortedSet<String> regions() {
    SortedSet<String> regions = new TreeSet<>();
    for (String region : ZoneId.getAvailableZoneIds()) {
      if (region.equals("UTC") || region.matches("[A-Z][a-z].*/.*")) {
        regions.add(region);
      }
    }
    return regions;
  }
}
