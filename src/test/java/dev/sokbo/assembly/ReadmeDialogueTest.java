package dev.sokbo.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeMessage;
import dev.sokbo.botapi.FakeUpdates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of Telegram is what people see there, but for where lines break. */
final class ReadmeDialogueTest {

  private static final long CHANNEL = -1_001_234;
  private static final long ENGLISH_CHANNEL = -1_001_235;

  /** A line for each feed of the configuration that comes with Sokbo. */
  private static final Pattern FEED = Pattern.compile("(?m)^    - \\{url: ");

  private static final Pattern SCREEN = Pattern.compile("(?m)^```\n(> (?s:.*?))^```$");
  private static final Pattern TURN = Pattern.compile("(?m)^> ");
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  private final FakeBotApi telegram = new FakeBotApi();
  private final MockWebServer site = site();
  private long people = 700;
  private int taps;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void start() throws IOException {
    site.start();
  }

  @AfterEach
  void stop() {
    site.close();
    telegram.close();
  }

  @Test
  void showsDialoguesAsTheyAre() throws IOException {
    List<String> screens =
        SCREEN
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(screens).hasSizeGreaterThanOrEqualTo(4);
    open(FakeUpdates.fullChannel(CHANNEL, "sokbo_news"));
    open(FakeUpdates.fullChannel(ENGLISH_CHANNEL, "sokbo_daily").put("title", "Sokbo Daily"));

    try (TelegramRoom room = new TelegramRoom(telegram, folder, TelegramRoom.clock(), feeds())) {
      for (String screen : screens) {
        assertThat(flat(played(room, screen))).isEqualTo(flat(screen));
      }
    }
  }

  private void open(ObjectNode channel) {
    telegram.chats().add(channel);
    telegram.chats().place(channel.path("id").asLong(), FakeUpdates.administrator(true));
  }

  /** Feeds that bring nothing, as many as the configuration has that comes with Sokbo. */
  private Map<String, String> feeds() throws IOException {
    long feeds = FEED.matcher(Files.readString(Path.of("config/sokbo.yaml"))).results().count();
    return Map.of(
        "SOKBO_FEEDS_LIST",
        LongStream.rangeClosed(1, feeds)
            .mapToObj(number -> site.url("/" + number).toString())
            .collect(Collectors.joining(",")),
        "SOKBO_FEEDS_ALLOW_ADDRESSES",
        "127.0.0.1",
        "SOKBO_FEEDS_MIN_INTERVAL",
        "10d",
        "SOKBO_FEEDS_MAX_INTERVAL",
        "20d");
  }

  /** Answers every question with an empty feed. */
  private static MockWebServer site() {
    MockWebServer site = new MockWebServer();
    site.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .addHeader("Content-Type", "application/rss+xml")
                .body("<rss version=\"2.0\"><channel><title>표본</title></channel></rss>")
                .build();
          }
        });
    return site;
  }

  /** The screen as it comes about when somebody does what is done in it. */
  private String played(TelegramRoom room, String screen) {
    long person = people++;
    telegram.chats().member(CHANNEL, person, "creator");
    telegram.chats().member(ENGLISH_CHANNEL, person, "creator");
    String language = language(screen.lines().skip(1).findFirst().orElseThrow());
    List<String> lines = new ArrayList<>();
    FakeMessage last = null;
    for (String turn : TURN.splitAsStream(screen).toList()) {
      if (!turn.isBlank()) {
        String said = turn.lines().findFirst().orElseThrow();
        FakeMessage before = last;
        last = room.reply(person, () -> act(person, language, said, before));
        lines.add("> " + said);
        lines.add(shown(last));
      }
    }
    return String.join("\n", lines);
  }

  private static String language(String reply) {
    return HANGUL.matcher(reply).find() ? "ko" : "en";
  }

  private void act(long person, String language, String said, @Nullable FakeMessage last) {
    if (last != null && said.startsWith("[")) {
      int button = last.labels().indexOf(said.substring(1, said.length() - 1));
      telegram.push(
          "callback_query", FakeUpdates.tap("tap" + taps++, person, last, last.data().get(button)));
      return;
    }
    ObjectNode message = FakeUpdates.privateMessage(person, said);
    ((ObjectNode) message.path("from")).put("language_code", language);
    telegram.say(message);
  }

  private static String shown(FakeMessage message) {
    Stream<String> buttons =
        StreamSupport.stream(
                message.form().at("/reply_markup/inline_keyboard").spliterator(), false)
            .map(
                row ->
                    StreamSupport.stream(row.spliterator(), false)
                        .map(button -> "[" + button.path("text").asText() + "]")
                        .collect(Collectors.joining(" ")));
    String file = message.form().at("/document/name").asText();
    return Stream.of(
            Stream.of(message.text()),
            buttons,
            file.isEmpty() ? Stream.<String>of() : Stream.of("📎 " + file))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  /** Without line breaks, which differ from screen to screen, and the joiners that nobody sees. */
  private static String flat(String screen) {
    return screen.replace("\u2060", "").replaceAll("\\s+", " ").strip();
  }
}
