package dev.sokbo.config;

import dev.sokbo.config.Mistake.Breach;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be configured. Records and components are named as the keys of the
 * configuration file; {@code config/sokbo.yaml} says what each means.
 */
public record Settings(
    Database database,
    Http http,
    FeedSettings feeds,
    List<Watch> watches,
    Lexicon lexicon,
    AccessSettings access,
    Quota quota,
    Digest digest,
    Retention retention,
    Console console,
    TelegramSettings telegram,
    SlackSettings slack) {

  static final String DATABASE_PASSWORD = "database.password";

  private static final Duration NONE = Duration.ZERO;

  public Settings {
    watches = List.copyOf(watches);
  }

  /**
   * Reads a configuration file, over which the environment wins.
   *
   * @param environment variables by name, as {@link System#getenv()} gives them
   * @param rules finds what parts of the program that know more than this one object to
   */
  public static SettingsResult load(
      Path file, Map<String, String> environment, Function<Settings, List<Breach>> rules) {
    List<Mistake> mistakes = new ArrayList<>();
    SettingsSource source = SettingsSource.of(file, environment, mistakes);
    return load(new SettingsReader(source, mistakes), rules);
  }

  /** The defaults where the environment says nothing else; no file is read. */
  public static SettingsResult load(
      Map<String, String> environment, Function<Settings, List<Breach>> rules) {
    return load(new SettingsReader(SettingsSource.of(environment), new ArrayList<>()), rules);
  }

  static SettingsResult load(SettingsReader in, Function<Settings, List<Breach>> rules) {
    Settings settings =
        new Settings(
            Database.read(in),
            Http.read(in),
            FeedSettings.read(in),
            in.list("watches", Watch.LIST),
            Lexicon.read(in),
            AccessSettings.read(in),
            Quota.read(in),
            Digest.read(in),
            Retention.read(in),
            Console.read(in),
            TelegramSettings.read(in),
            SlackSettings.read(in));
    in.check(KnownKeys.LOG_LEVEL, Kinds.LOG_LEVEL);
    return in.finish(settings, rules.apply(settings));
  }

  /** The database; its user and password matter to PostgreSQL only and are empty where unset. */
  public record Database(String url, String user, Secret password) {
    static Database read(SettingsReader in) {
      return new Database(
          in.value("database.url", Kinds.JDBC_URL, "jdbc:sqlite:data/sokbo.db"),
          in.value("database.user", Kinds.TEXT, ""),
          in.secret(DATABASE_PASSWORD));
    }
  }

  /**
   * Where the HTTP server listens.
   *
   * @param port 0 for any free port, {@link #OFF} for no server at all
   * @param publicUrl where the world reaches the server; absent where it can't
   */
  public record Http(String host, int port, @Nullable String publicUrl) {

    /** The port that stands for no HTTP server. */
    public static final int OFF = -1;

    /** Whether there is a server at all. */
    public boolean isOn() {
      return port != OFF;
    }

    static Http read(SettingsReader in) {
      return new Http(
          in.value("http.host", Kinds.HOST_NAME, "127.0.0.1"),
          in.value("http.port", Kinds.port(), 8080),
          in.optional("http.public-url", Kinds.HTTP_URL));
    }
  }

  /**
   * A watch that every new chat begins with.
   *
   * @param query what it looks for; the name itself unless set
   */
  public record Watch(String name, String query) {

    static final ListKind<Watch> LIST =
        ListKind.ofPhrases(Kinds.TEXT.as(name -> new Watch(name, name)))
            .orFields(Watch::name, Watch::read);

    private static @Nullable Watch read(ItemFields in) {
      String name = in.required("name", Kinds.TEXT);
      String query = in.optional("query", Kinds.TEXT);
      return name == null ? null : new Watch(name, Objects.requireNonNullElse(query, name));
    }
  }

  /**
   * The bilingual terms.
   *
   * @param file read instead of the lexicon that comes with the program; absent unless set
   */
  public record Lexicon(@Nullable Path file) {
    static Lexicon read(SettingsReader in) {
      return new Lexicon(in.optional("lexicon.file", Kinds.READABLE_FILE));
    }
  }

  /**
   * How new chats get their digests.
   *
   * @param groupingWait how long an instant digest waits for more of the same story
   * @param cadence when digests come, in the words of the {@code schedule} command
   * @param language {@code ko} or {@code en}
   */
  public record Digest(Duration groupingWait, String cadence, String language, ZoneId zone) {
    static Digest read(SettingsReader in) {
      return new Digest(
          in.value(
              "digest.grouping-wait",
              Kinds.duration(NONE, Duration.ofHours(1)),
              Duration.ofSeconds(20)),
          in.value("digest.cadence", Kinds.TEXT, "instant"),
          in.value("digest.language", Kinds.oneOf(List.of("ko", "en")), "ko"),
          in.value("digest.zone", Kinds.ZONE, ZoneId.of("Asia/Seoul")));
    }
  }

  /** How long entries, sent messages, stories and suspended chats are kept. */
  public record Retention(Duration entries, Duration outbox, Duration stories, Duration chats) {
    static Retention read(SettingsReader in) {
      Kind<Duration> kept = Kinds.duration(Duration.ofHours(1), Kinds.TEN_YEARS);
      return new Retention(
          in.value("retention.entries", kept, Duration.ofDays(90)),
          in.value("retention.outbox", kept, Duration.ofDays(30)),
          in.value("retention.stories", kept, Duration.ofDays(14)),
          in.value("retention.chats", kept, Duration.ofDays(90)));
    }
  }

  /**
   * The terminal as a chat.
   *
   * @param transcript a file to which every printed message is also appended; absent unless set
   */
  public record Console(@Nullable Path transcript) {
    static Console read(SettingsReader in) {
      return new Console(in.optional("console.transcript", Kinds.PATH));
    }
  }
}
