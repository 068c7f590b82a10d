package dev.sokbo.config;

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
    Feeds feeds,
    List<Watch> watches,
    Lexicon lexicon,
    Access access,
    Quota quota,
    Digest digest,
    Retention retention,
    Console console,
    Telegram telegram,
    Slack slack) {

  static final String DATABASE_PASSWORD = "database.password";

  private static final Duration NONE = Duration.ZERO;
  private static final Duration TEN_YEARS = Duration.ofDays(3650);

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
    Yaml.Mapping root = YamlFile.read(file, mistakes);
    return load(new SettingsReader(file.toString(), root, environment, mistakes), rules);
  }

  /** The defaults where the environment says nothing else; no file is read. */
  public static SettingsResult load(
      Map<String, String> environment, Function<Settings, List<Breach>> rules) {
    return load(new SettingsReader("", YamlFile.none(), environment, new ArrayList<>()), rules);
  }

  static SettingsResult load(SettingsReader in, Function<Settings, List<Breach>> rules) {
    Settings settings =
        new Settings(
            Database.read(in),
            Http.read(in),
            Feeds.read(in),
            in.list("watches", Watch.LIST),
            Lexicon.read(in),
            Access.read(in),
            Quota.read(in),
            Digest.read(in),
            Retention.read(in),
            Console.read(in),
            Telegram.read(in),
            Slack.read(in));
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
   * The feeds that are there from the start, and how all feeds are polled.
   *
   * @param allowAddresses private addresses that feeds may be fetched from all the same
   * @param backfill how old an entry of a feed's very first fetch may be to count as news
   * @param concurrency how many feeds are fetched at a time
   */
  public record Feeds(
      List<Feed> list,
      Duration minInterval,
      Duration maxInterval,
      List<Cidr> allowAddresses,
      Duration backfill,
      int concurrency) {

    public Feeds {
      list = List.copyOf(list);
      allowAddresses = List.copyOf(allowAddresses);
    }

    static Feeds read(SettingsReader in) {
      Kind<Duration> interval = Kinds.duration(Duration.ofMillis(100), Duration.ofDays(30));
      Feeds feeds =
          new Feeds(
              in.list("feeds.list", Feed.LIST),
              in.value("feeds.min-interval", interval, Duration.ofMinutes(2)),
              in.value("feeds.max-interval", interval, Duration.ofHours(4)),
              in.list("feeds.allow-addresses", ListKind.ofWords(Kinds.CIDR)),
              in.value("feeds.backfill", Kinds.duration(NONE, TEN_YEARS), NONE),
              in.value("feeds.concurrency", Kinds.whole(1, 1024), 64));
      in.require(
          feeds.minInterval.compareTo(feeds.maxInterval) <= 0,
          "feeds.min-interval (%s) is longer than feeds.max-interval (%s)"
              .formatted(Durations.format(feeds.minInterval), Durations.format(feeds.maxInterval)),
          "feeds.min-interval",
          "feeds.max-interval");
      return feeds;
    }
  }

  /**
   * One feed.
   *
   * @param title shown instead of the feed's own title
   * @param language taken where the feed names none
   */
  public record Feed(String url, @Nullable String title, @Nullable String language) {

    static final ListKind<Feed> LIST =
        ListKind.ofWords(Kinds.HTTP_URL.as(url -> new Feed(url, null, null)))
            .orFields(Feed::url, Feed::read);

    private static @Nullable Feed read(ItemFields in) {
      String url = in.required("url", Kinds.HTTP_URL);
      String title = in.optional("title", Kinds.TEXT);
      String language = in.optional("language", Kinds.LANGUAGE_CODE);
      return url == null ? null : new Feed(url, title, language);
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
   * Who may use and change chats.
   *
   * @param operators users who may do everything
   * @param allow chats and users that are let in under {@link AccessMode#ALLOWLIST}
   */
  public record Access(AccessMode mode, List<String> operators, List<String> allow) {

    public Access {
      operators = List.copyOf(operators);
      allow = List.copyOf(allow);
    }

    static Access read(SettingsReader in) {
      return new Access(
          in.value("access.mode", Kinds.oneOf(AccessMode.class), AccessMode.OPEN),
          in.list("access.operators", ListKind.ofWords(Kinds.TEXT)),
          in.list("access.allow", ListKind.ofWords(Kinds.TEXT)));
    }
  }

  /** Whether a chat has to be named in the configuration before it is served. */
  public enum AccessMode {
    OPEN,
    ALLOWLIST
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
      Kind<Duration> kept = Kinds.duration(Duration.ofHours(1), TEN_YEARS);
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

  /**
   * Telegram; off without a token.
   *
   * @param apiUrl of the Bot API server, without the part that names the bot
   * @param webhookUrl where Telegram reaches Sokbo; present in {@link TelegramMode#WEBHOOK}
   * @param pollTime how long Telegram may wait for something to tell before it answers a poll
   */
  public record Telegram(
      String apiUrl,
      Secret token,
      TelegramMode mode,
      @Nullable String webhookUrl,
      Duration pollTime) {
    static Telegram read(SettingsReader in) {
      Telegram telegram =
          new Telegram(
              in.value("telegram.api-url", Kinds.HTTP_URL, "https://api.telegram.org"),
              in.secret("telegram.token"),
              in.value("telegram.mode", Kinds.oneOf(TelegramMode.class), TelegramMode.POLLING),
              in.optional("telegram.webhook-url", Kinds.HTTP_URL),
              in.value(
                  "telegram.poll-time",
                  Kinds.duration(Duration.ofSeconds(1), Duration.ofSeconds(50)),
                  Duration.ofSeconds(50)));
      in.require(
          telegram.mode != TelegramMode.WEBHOOK || telegram.webhookUrl != null,
          "webhook needs telegram.webhook-url",
          "telegram.mode");
      return telegram;
    }
  }

  /** How Telegram's updates reach Sokbo: it asks for them, or Telegram calls it. */
  public enum TelegramMode {
    POLLING,
    WEBHOOK
  }

  /**
   * Slack; off without a bot token, unless workspaces install Sokbo by themselves.
   *
   * @param changes who may change what a channel is sent
   * @param url where browsers reach Sokbo's HTTP server; absent unless set
   */
  public record Slack(
      String apiUrl,
      SlackMode mode,
      SlackChanges changes,
      @Nullable String url,
      Secret botToken,
      Secret appToken,
      Secret signingSecret,
      Secret clientId,
      Secret clientSecret,
      Secret tokenKey) {

    private static final int SHORTEST_KEY = 32;

    /** Whether Sokbo is to connect to Slack. */
    public boolean isOn() {
      return botToken.isPresent() || isForManyWorkspaces();
    }

    /** Whether workspaces install Sokbo by themselves, each with a token of its own. */
    public boolean isForManyWorkspaces() {
      return clientId.isPresent();
    }

    static Slack read(SettingsReader in) {
      Slack slack =
          new Slack(
              in.value("slack.api-url", Kinds.HTTP_URL, "https://slack.com/api/"),
              in.value("slack.mode", Kinds.oneOf(SlackMode.class), SlackMode.SOCKET),
              in.value("slack.changes", Kinds.oneOf(SlackChanges.class), SlackChanges.MEMBERS),
              in.optional("slack.url", Kinds.HTTP_URL),
              in.secret("slack.bot-token"),
              in.secret("slack.app-token"),
              in.secret("slack.signing-secret"),
              in.secret("slack.client-id"),
              in.secret("slack.client-secret"),
              in.secret("slack.token-key"));
      in.require(
          !slack.isOn() || slack.mode != SlackMode.SOCKET || slack.appToken.isPresent(),
          "slack.mode socket needs SOKBO_SLACK_APP_TOKEN (xapp-…)",
          "slack.bot-token",
          "slack.client-id");
      in.require(
          !slack.isOn() || slack.mode != SlackMode.HTTP || slack.signingSecret.isPresent(),
          "slack.mode http needs SOKBO_SLACK_SIGNING_SECRET",
          "slack.bot-token",
          "slack.client-id");
      in.require(
          !slack.isForManyWorkspaces()
              || (slack.clientSecret.isPresent()
                  && slack.tokenKey.isPresent()
                  && slack.url != null),
          "needs SOKBO_SLACK_CLIENT_SECRET, SOKBO_SLACK_TOKEN_KEY and" + " slack.url",
          "slack.client-id");
      in.require(
          !slack.tokenKey.isPresent() || slack.tokenKey.reveal().length() >= SHORTEST_KEY,
          "expected at least " + SHORTEST_KEY + " characters",
          "slack.token-key");
      return slack;
    }
  }

  /** Who may change what a Slack channel is sent. */
  public enum SlackChanges {
    /** Everybody in the channel but guests. */
    MEMBERS,
    /** The workspace's administrators and owners, and who made the channel. */
    ADMINS
  }

  /** How Slack reaches Sokbo: over a connection that Sokbo opens, or by HTTP requests. */
  public enum SlackMode {
    SOCKET,
    HTTP
  }
}
