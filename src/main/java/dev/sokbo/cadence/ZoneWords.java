package dev.sokbo.cadence;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads time zones by their IANA names or by their cities, in any case, some in Korean. */
public final class ZoneWords {

  private static final int MOST_ALIKE = 5;

  private static final Map<String, String> KOREAN =
      Map.ofEntries(
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
          Map.entry("샌프란시스코", "America/Los_Angeles"));

  private ZoneWords() {}

  /** The zone that words name; empty when they name none, or a city of several zones. */
  public static Optional<ZoneId> parse(String words) {
    String name = words.strip().replaceAll("\\s+", "_");
    String korean = KOREAN.get(name);
    if (korean != null) {
      return Optional.of(ZoneId.of(korean));
    }
    return regions().stream()
        .filter(region -> region.equalsIgnoreCase(name))
        .findFirst()
        .or(() -> onlyCity(name))
        .map(ZoneId::of);
  }

  /** Names of zones that have the words in them, at most five. */
  public static List<String> alike(String words) {
    String part = words.strip().replaceAll("\\s+", "_").toLowerCase(Locale.ROOT);
    return part.isEmpty()
        ? List.of()
        : regions().stream()
            .filter(region -> region.toLowerCase(Locale.ROOT).contains(part))
            .limit(MOST_ALIKE)
            .toList();
  }

  private static Optional<String> onlyCity(String name) {
    List<String> cities =
        regions().stream()
            .filter(region -> region.contains("/"))
            .filter(region -> region.substring(region.lastIndexOf('/') + 1).equalsIgnoreCase(name))
            .toList();
    return cities.size() == 1 ? Optional.of(cities.getFirst()) : Optional.empty();
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
