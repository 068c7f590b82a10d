package dev.sokbo.config;

import dev.sokbo.config.Kind.UnfitException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of values that settings have. */
final class Kinds {

  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}.:_-]+");
  private static final Set<String> HTTP_SCHEMES = Set.of("http", "https");

  /** Host and port; URI itself knows no hosts in other scripts than Latin. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[[^\\]]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");

  private static final int LAST_PORT = 65_535;

  private static final Pattern USER_IN_URL = Pattern.compile("(?s).*//[^/?#]*@.*");
  private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?is).*[?&]password=.*");

  /** Platforms promise little about their ids; names and handles begin otherwise. */
  private static final Pattern USER = Pattern.compile("\\d+|[A-Z][\\w-]*");

  private static final Pattern ALLOWED =
      Pattern.compile("-?\\d+(/\\d+)?|[A-Z][\\w-]*(/[A-Z][\\w-]*)?");

  static final Kind<String> TEXT = new Kind<>("some text", Kinds::notBlank);
  static final Kind<String> HOST_NAME =
      new Kind<>("a host name or IP address", text -> matching(HOST, text));
  static final Kind<String> LANGUAGE_CODE =
      new Kind<>("a language code such as ko or en-US", text -> matching(LANGUAGE_TAG, text));
  static final Kind<String> HTTP_URL = new Kind<>("an http or https URL", Kinds::httpUrl);
  static final Kind<String> JDBC_URL =
      new Kind<>("jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE", Kinds::jdbcUrl);
  static final Kind<Cidr> CIDR =
      new Kind<>("an address range such as 10.0.0.0/8 or fd00::/8", Kinds::cidr);
  static final Kind<String> USER_ID =
      new Kind<>(
          "a user's id such as 123456789 (Telegram) or U0123ABCD (Slack)",
          text -> matching(USER, text));

  static final Kind<String> ALLOWED_ID =
      new Kind<>(
          "an id such as 123456789, -1001234567890 or -1001234567890/7 (Telegram), or U0123ABCD,"
              + " C0123ABCD or T0123ABCD (Slack)",
          text -> matching(ALLOWED, text));

  static final Kind<ZoneId> ZONE = new Kind<>("a time zone such as Asia/Seoul", Kinds::zone);
  static final Kind<String> LOG_LEVEL =
      oneOf(List.of("off", "error", "warn", "info", "debug", "trace"));
  static final Kind<Path> PATH = new Kind<>("a file path", Path::of);
  static final Kind<Path> READABLE_FILE = PATH.as(Kinds::readable);

  /** Longer than anything is kept. */
  static final Duration TEN_YEARS = Duration.ofDays(3650);

  private Kinds() {}

  static Kind<Integer> whole(int least, int most) {
    return new Kind<>(
        "a whole number from " + least + " to " + most,
        text -> {
          int number = Integer.parseInt(text);
          return within(number >= least && number <= most, number);
        });
  }

  static Kind<Integer> port() {
    Kind<Integer> number = whole(0, LAST_PORT);
    return new Kind<>(
        "a port from 0 (any free one) to 65535, or 'off'",
        text -> text.equals("off") ? Settings.Http.OFF : number.parser().apply(text));
  }

  static Kind<Duration> duration(Duration least, Duration most) {
    return new Kind<>(
        "a duration from %s to %s such as 20s, 2m, 4h, 90d or PT20S"
            .formatted(Durations.format(least), Durations.format(most)),
        text -> {
          Duration duration = Durations.parse(text);
          return within(duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0, duration);
        });
  }

  /** One of a few words, whatever the case; given back in lower case. */
  static Kind<String> oneOf(List<String> words) {
    return new Kind<>(
        String.join(" or ", words),
        text -> within(words.contains(lowerCase(text)), lowerCase(text)));
  }

  /** The constants of an enum, whatever the case. */
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
    List<String> names =
        Arrays.stream(type.getEnumConstants()).map(constant -> lowerCase(constant.name())).toList();
    return oneOf(names).as(name -> type.getEnumConstants()[names.indexOf(name)]);
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static <T> T within(boolean holds, T value) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static String notBlank(String text) {
    return within(!text.isEmpty(), text);
  }

  private static String matching(Pattern pattern, String text) {
    return within(pattern.matcher(text).matches(), text);
  }

  private static String httpUrl(String text) {
    if (USER_IN_URL.matcher(text).matches()) {
      throw new UnfitException("a URL must not carry a user name or password");
    }
    URI url = URI.create(text);
    String scheme = lowerCase(Objects.requireNonNullElse(url.getScheme(), ""));
    String authority = Objects.requireNonNullElse(url.getRawAuthority(), "");
    return within(HTTP_SCHEMES.contains(scheme) && isAuthority(authority), text);
  }

  private static boolean isAuthority(String text) {
    Matcher authority = AUTHORITY.matcher(text);
    return authority.matches()
        && (authority.group(1) == null || Integer.parseInt(authority.group(1)) <= LAST_PORT);
  }

  private static String jdbcUrl(String text) {
    if (USER_IN_URL.matcher(text).matches() || PASSWORD_IN_URL.matcher(text).matches()) {
      throw new UnfitException(
          "the URL must not carry a password; set "
              + KnownKeys.variable(Settings.DATABASE_PASSWORD)
              + " instead");
    }
    String file = text.startsWith("jdbc:sqlite:") ? text.substring("jdbc:sqlite:".length()) : null;
    boolean inMemory = file != null && (file.isEmpty() || file.startsWith(":memory:"));
    if (inMemory) {
      throw new UnfitException("the SQLite database needs a file: jdbc:sqlite:FILE");
    }
    return within(file != null || text.startsWith("jdbc:postgresql:"), text);
  }

  private static Cidr cidr(String text) {
    try {
      return Cidr.parse(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(e);
    } catch (IllegalArgumentException e) {
      throw new UnfitException(
          "expected an address range such as 10.0.0.0/8 or fd00::/8: " + e.getMessage(), e);
    }
  }

  private static ZoneId zone(String text) {
    Set<String> zones = ZoneId.getAvailableZoneIds();
    if (!zones.contains(text)) {
      List<String> cities = zones.stream().filter(zone -> zone.contains("/")).toList();
      throw new UnfitException(
          "expected a time zone such as Asia/Seoul, not '%s'%s"
              .formatted(text, Nearest.hint(text, cities)));
    }
    return ZoneId.of(text);
  }

  private static Path readable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnfitException("cannot read the file " + file);
    }
    return file;
  }
}
