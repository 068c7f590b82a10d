package dev.sokbo.cadence;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The zones of countries in which it is the same time everywhere. */
final class CountryZones {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  /** A winter and a summer far enough ahead for the rules of now alone to decide. */
  private static final List<Instant> SEASONS =
      List.of(Instant.parse("2100-01-01T00:00:00Z"), Instant.parse("2100-07-01T00:00:00Z"));

  private CountryZones() {}

  /** The zone of a country by its English or Korean name; empty where it has several times. */
  static Optional<ZoneId> of(String name) {
    return Stream.of(Locale.getISOCountries())
        .filter(code -> isCalled(code, name))
        .findFirst()
        .flatMap(CountryZones::onlyZone);
  }

  private static boolean isCalled(String code, String name) {
    Locale country = new Locale.Builder().setRegion(code).build();
    return LANGUAGES.stream()
        .anyMatch(language -> country.getDisplayCountry(language).equalsIgnoreCase(name));
  }

  private static Optional<ZoneId> onlyZone(String code) {
    List<ZoneId> zones =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream()
            .map(TimeZone::getIanaID)
            .filter(ZoneId.getAvailableZoneIds()::contains)
            .sorted()
            .map(ZoneId::of)
            .toList();
    long times =
        zones.stream()
            .map(zone -> SEASONS.stream().map(zone.getRules()::getOffset).toList())
            .distinct()
            .count();
    return times == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
  }
}
