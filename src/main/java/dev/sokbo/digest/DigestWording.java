package dev.sokbo.digest;

import dev.sokbo.chat.Language;
import dev.sokbo.chat.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The words of digests in one language, from the resources {@code digest_ko} and {@code digest_en}.
 */
final class DigestWording {

  private final Wording wording;

  DigestWording(Language language) {
    this.wording = new Wording("dev.sokbo.digest.digest", language);
  }

  String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  /** "5 min ago" and the like. */
  String ago(Instant at, Instant now) {
    Duration age = Duration.between(at, now);
    if (age.toMinutes() < 1) {
      return say("ago.now");
    }
    if (age.toHours() < 1) {
      return say("ago.minutes", age.toMinutes());
    }
    return age.toDays() < 1 ? say("ago.hours", age.toHours()) : say("ago.days", age.toDays());
  }

  /** The time of day, with the date unless it is that of the reference, in a zone. */
  String time(Instant at, Instant reference, ZoneId zone) {
    LocalDate date = at.atZone(zone).toLocalDate();
    LocalDate today = reference.atZone(zone).toLocalDate();
    String pattern =
        date.equals(today) ? "time" : date.getYear() == today.getYear() ? "time.date" : "time.year";
    return format(pattern, at, zone);
  }

  /** A period, naming the date once where both ends are on one day. */
  String period(Instant from, Instant to, ZoneId zone) {
    return say("period", format("time.date", from, zone), time(to, from, zone));
  }

  private String format(String key, Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(wording.raw(key), wording.locale()).format(at.atZone(zone));
  }
}
