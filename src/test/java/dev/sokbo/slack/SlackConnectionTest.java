package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.config.Secret;
import dev.sokbo.config.Settings;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SilentSocket;
import dev.sokbo.fakeslack.SlackPayloads;
import dev.sokbo.fakeslack.SlackRules;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.store.Database;
import dev.sokbo.store.DatabaseLocation;
import dev.sokbo.web.Health;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slack sends again what is not acknowledged within 3 s, and cuts connections as it likes: what
 * people ask for must be answered all the same.
 */
final class SlackConnectionTest {

  private static final String MINJI = "U0MINJI";
  private static final ChatAddress NEWS = chat("C0NEWS");

  @TempDir private Path folder = Path.of("");

  private final FakeSlack slack = new FakeSlack();
  private final ChatStore chats = new ChatStore();
  private final List<Incoming> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<Acquaintance> met = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch released = new CountDownLatch(1);
  private final ButtonCodec buttons = new ButtonCodec(new byte[32]);
  private final List<AutoCloseable> opened = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private SlackConnection connection;

  @BeforeEach
  void connect() {
    database = Database.open(DatabaseLocation.of("jdbc:sqlite:" + folder.resolve("slack.db")));
    opened.add(database);
    connection =
        new SlackConnection(
            settings(Settings.SlackChanges.MEMBERS),
            database,
            chats,
            this::comeBack,
            buttons,
            InstantSource.system());
    opened.add(connection);
    connection.answerWith(this::answer);
    connection.start();
  }

  @AfterEach
  void stop() throws Exception {
    released.countDown();
    for (AutoCloseable part : opened.reversed()) {
      part.close();
    }
    slack.close();
  }

  @Test
  void answersACommandInPrivate() throws InterruptedException {
    String envelope = command("watch R&amp;D <https://a.example/rss>");

    assertThat(slack.socket().acknowledgement(envelope).has("payload")).isFalse();
    JsonNode response = slack.nextResponse();
    assertThat(response.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(response.path("text").asText())
        .isEqualTo("did: watch R&amp;D https://a.example/rss");
    assertThat(asked.getFirst().chat()).isEqualTo(NEWS);
    assertThat(met.getFirst()).isEqualTo(new Acquaintance("#news", Language.KO));
  }

  @Test
  void answersAMentionInItsThreadAndADirectMessageBelowIt() throws InterruptedException {
    send(SlackPayloads.mention("C0NEWS", MINJI, "<@U0BOT> 감시 메타"));
    send(SlackPayloads.directMessage("D0MINJI", MINJI, "목록"));

    FakeSlack.await("both answers", () -> posts("C0NEWS") == 1 && posts("D0MINJI") == 1);
    assertThat(slack.workspace().texts("C0NEWS")).containsExactly("did: 감시 메타");
    assertThat(slack.workspace().messages("C0NEWS").getFirst().path("thread_ts").asText())
        .isEqualTo("1785000000.000200");
    assertThat(slack.workspace().messages("D0MINJI").getFirst().has("thread_ts")).isFalse();
  }

  @Test
  void knowsWhichMessageAThreadIsAbout() throws InterruptedException {
    ObjectNode mention = SlackPayloads.mention("C0NEWS", MINJI, "<@U0BOT> why");
    ((ObjectNode) mention.path("event")).put("thread_ts", "1784000000.000100");

    slack.socket().acknowledgement(send(mention));

    assertThat(asked.getFirst().repliedTo()).isEqualTo("1784000000.000100");
  }

  @Test
  void answersNoBots() throws InterruptedException {
    ObjectNode mention = SlackPayloads.mention("C0NEWS", "U0OTHER", "<@U0BOT> help");
    ((ObjectNode) mention.path("event")).put("bot_id", "B0OTHER");

    slack.socket().acknowledgement(send(mention));

    assertThat(asked).isEmpty();
  }

  @Test
  void acknowledgesInTimeWhatTakesLong() throws InterruptedException {
    slack.socket().awaitConnections(1);
    long begun = System.nanoTime();
    String envelope = command("slow");

    slack.socket().acknowledgement(envelope);

    assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
    released.countDown();
    assertThat(slack.nextResponse().path("text").asText()).isEqualTo("did: slow");
  }

  @Test
  void acknowledgesWhatFailsWhatItDoesNotKnowAndWhatItCannotRead() throws InterruptedException {
    String failing = command("fail");
    String unknown = send(SlackPayloads.event(SlackPayloads.eventOf("reaction_added", "C0NEWS")));
    String strange = slack.socket().send("interactive", FakeSlack.JSON.createArrayNode());
    slack.socket().sendRaw("no json");
    slack.socket().sendRaw("{\"type\":\"of tomorrow\"}");

    for (String envelope : List.of(failing, unknown, strange)) {
      assertThat(slack.socket().acknowledgement(envelope).has("payload")).isFalse();
    }
    command("still there");
    assertThat(slack.nextResponse().path("text").asText()).isEqualTo("did: still there");
  }

  @Test
  void handsOnWhatSlackRepeatsUnderTheSameKey() throws InterruptedException {
    ObjectNode mention = SlackPayloads.mention("C0NEWS", MINJI, "<@U0BOT> help");
    slack.socket().acknowledgement(send(mention));
    slack.socket().acknowledgement(send(mention));

    assertThat(asked).hasSize(2);
    assertThat(asked.get(0).key()).isNotNull().isEqualTo(asked.get(1).key());
  }

  @Test
  void answersOneChannelsLinesInOrder() throws InterruptedException {
    for (int line = 0; line < 20; line++) {
      command("line " + line);
    }

    List<String> texts = new ArrayList<>();
    for (int line = 0; line < 20; line++) {
      texts.add(slack.nextResponse().path("text").asText());
    }
    assertThat(texts.getFirst()).isEqualTo("did: line 0");
    assertThat(texts.getLast()).isEqualTo("did: line 19");
  }

  @Test
  void connectsAnewWhateverHappensToTheConnection() throws InterruptedException {
    slack.socket().awaitConnections(1);
    slack.socket().breakAll();
    slack.socket().awaitConnections(2);
    slack.willDecline("apps.connections.open", "internal_error");
    slack.willAnswer("apps.connections.open", 429);
    slack.willAnswer("apps.connections.open", 503);
    slack.willDrop("apps.connections.open");
    slack.socket().disconnect("refresh_requested");
    slack.socket().awaitConnections(3);

    command("back");

    assertThat(slack.nextResponse().path("text").asText()).isEqualTo("did: back");
    FakeSlack.await("good health", () -> connection.status() instanceof Health.Up);
  }

  @Test
  void leavesAConnectionThatGreetsNobody() throws InterruptedException {
    slack.socket().awaitConnections(1);
    slack.socket().greetNobody(true);
    slack.socket().breakAll();
    slack.socket().awaitConnections(2);
    assertThat(connection.status()).isInstanceOf(Health.Degraded.class);

    slack.socket().greetNobody(false);
    slack.socket().awaitConnections(3);

    FakeSlack.await("good health", () -> connection.status() instanceof Health.Up);
  }

  @Test
  void leavesAConnectionWhoseOtherEndIsGone() throws Exception {
    slack.socket().awaitConnections(1);
    try (SilentSocket silent = new SilentSocket()) {
      slack.willConnectTo(silent.url());
      slack.socket().breakAll();
      silent.awaitConnection();

      slack.socket().awaitConnections(2);
    }
    command("back");
    assertThat(slack.nextResponse().path("text").asText()).isEqualTo("did: back");
  }

  @Test
  void saysHowToInviteItIntoAChannelThatItIsNotIn() throws InterruptedException {
    slack.workspace().channel("C0NEWS").botIsInside = false;

    command("watch 메타");

    assertThat(slack.nextResponse().path("text").asText()).contains("did: ", "/invite @sokbo");
  }

  @Test
  void doesWhatAButtonStandsForAndNothingForAForgedOne() throws InterruptedException {
    ObjectNode action =
        FakeSlack.JSON
            .createObjectNode()
            .put("type", "button")
            .put("action_id", "command-1")
            .put("value", buttons.encode(NEWS, new Button("why", "why 7")));
    interact(SlackPayloads.tap("C0NEWS", MINJI, action, slack.responseUrl()));

    assertThat(slack.nextResponse().path("text").asText()).isEqualTo("did: why 7");
    assertThat(asked.getFirst().repliedTo()).isEqualTo("1785000000.000400");

    action.put("value", "forged00000unwatch 1");
    interact(SlackPayloads.tap("C0NEWS", MINJI, action, slack.responseUrl()));
    slack.nextResponse();
    assertThat(asked).hasSize(1);
  }

  @Test
  void takesTheOptionOfAMenu() throws InterruptedException {
    ObjectNode action =
        FakeSlack.JSON.createObjectNode().put("type", "overflow").put("action_id", "command-1");
    action
        .putObject("selected_option")
        .put("value", buttons.encode(NEWS, new Button("save", "replace")));

    interact(SlackPayloads.tap("C0NEWS", MINJI, action, slack.responseUrl()));

    assertThat(slack.nextResponse().path("replace_original").asBoolean()).isTrue();
  }

  @Test
  void setsAChannelUpInAModal() throws InterruptedException {
    command("");
    FakeSlack.await("the modal", () -> slack.workspace().modals().size() == 1);
    JsonNode modal = slack.workspace().modals().getFirst();
    ObjectNode values =
        SlackPayloads.value("query", FakeSlack.JSON.createObjectNode().put("value", "메타"));
    ObjectNode daily = FakeSlack.JSON.createObjectNode();
    daily.putObject("selected_option").put("value", "daily");
    values.setAll(SlackPayloads.value("cadence", daily));
    values.setAll(
        SlackPayloads.value(
            "time-1", FakeSlack.JSON.createObjectNode().put("selected_time", "18:00")));
    values.setAll(
        SlackPayloads.value(
            "time-2", FakeSlack.JSON.createObjectNode().put("selected_time", "08:30")));

    String envelope = interact(SlackPayloads.submission(modal, MINJI, values));

    JsonNode answer = slack.socket().acknowledgement(envelope).path("payload");
    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    assertThat(SlackRules.ofView(answer.path("view"))).isEmpty();
    assertThat(asked)
        .extracting(Incoming::text)
        .containsExactly("watch 메타", "schedule daily 08:30,18:00");
  }

  @Test
  void triesAQueryOutInItsModal() throws InterruptedException {
    interact(SlackPayloads.shortcut("C0NEWS", MINJI, "메타 *AI* 칩\n둘째 줄"));
    FakeSlack.await("the modal", () -> slack.workspace().modals().size() == 1);
    ObjectNode modal = slack.workspace().modals().getFirst().deepCopy();
    assertThat(modal.toString()).contains("메타 *AI* 칩").doesNotContain("둘째");
    modal
        .putObject("state")
        .set(
            "values",
            SlackPayloads.value("query", FakeSlack.JSON.createObjectNode().put("value", "메타")));
    ObjectNode action =
        FakeSlack.JSON.createObjectNode().put("type", "button").put("action_id", "try");

    interact(SlackPayloads.tapInView(modal, MINJI, action));

    FakeSlack.await("the result", () -> slack.workspace().modals().size() == 2);
    assertThat(slack.workspace().modals().getLast().toString()).contains("did: test 메타");
  }

  @Test
  void takesPastedOpml() throws InterruptedException {
    openHome();
    interact(
        SlackPayloads.tapInView(
            slack.workspace().home(MINJI).orElseThrow(),
            MINJI,
            FakeSlack.JSON
                .createObjectNode()
                .put("type", "button")
                .put("action_id", "home-import")));
    FakeSlack.await("the modal", () -> slack.workspace().modals().size() == 1);
    JsonNode modal = slack.workspace().modals().getFirst();
    ObjectNode pasted =
        SlackPayloads.value("opml", FakeSlack.JSON.createObjectNode().put("value", "<opml/>"));
    slack.socket().acknowledgement(interact(SlackPayloads.submission(modal, MINJI, pasted)));

    Incoming last = asked.getLast();
    assertThat(last.text()).isEqualTo("import");
    assertThat(Optional.ofNullable(last.document()).orElseThrow().text()).isEqualTo("<opml/>");
  }

  @Test
  void showsAtHomeWhatIsWatchedInMyChannels() throws InterruptedException {
    meet(NEWS);
    assertThat(openHome().path("blocks").toString()).contains("아직").doesNotContain("did: ");
    assertThat(asked).isEmpty();
    meet(chat("D0MINJI"));
    JsonNode home = openHome();

    assertThat(home.path("blocks").toString())
        .contains("#news", "did: watchlist", "did: schedule", "did: feeds");
    assertThat(asked).extracting(Incoming::chat).containsOnly(chat("D0MINJI"));

    ObjectNode choice =
        FakeSlack.JSON
            .createObjectNode()
            .put("type", "static_select")
            .put("action_id", "home-choose");
    choice.putObject("selected_option").put("value", "C0NEWS");
    asked.clear();
    interact(SlackPayloads.tapInView(home, MINJI, choice));
    FakeSlack.await("the other channel", () -> asked.size() == 3);
    assertThat(asked).extracting(Incoming::chat).containsOnly(NEWS);
  }

  @Test
  void suspendsWhatItIsThrownOutOfAndResumesOnReturn() throws InterruptedException {
    meet(NEWS);
    handled(SlackPayloads.event(SlackPayloads.eventOf("channel_archive", "C0NEWS")));
    assertThat(state()).isEqualTo(ChatState.SUSPENDED);
    handled(SlackPayloads.event(SlackPayloads.eventOf("channel_unarchive", "C0NEWS")));
    assertThat(state()).isEqualTo(ChatState.ACTIVE);

    handled(SlackPayloads.event(SlackPayloads.eventOf("channel_left", "C0NEWS")));
    assertThat(state()).isEqualTo(ChatState.SUSPENDED);
    ObjectNode joined = SlackPayloads.eventOf("member_joined_channel", "C0NEWS");
    handled(SlackPayloads.event(joined.put("user", "U0SOMEONE")));
    assertThat(state()).isEqualTo(ChatState.SUSPENDED);
    handled(SlackPayloads.event(joined.put("user", FakeSlack.BOT)));
    assertThat(state()).isEqualTo(ChatState.ACTIVE);

    handled(SlackPayloads.event(FakeSlack.JSON.createObjectNode().put("type", "app_uninstalled")));
    assertThat(state()).isEqualTo(ChatState.SUSPENDED);
  }

  @Test
  void followsAChannelToItsNewId() throws InterruptedException {
    meet(NEWS);
    handled(
        SlackPayloads.event(
            FakeSlack.JSON
                .createObjectNode()
                .put("type", "channel_id_changed")
                .put("old_channel_id", "C0NEWS")
                .put("new_channel_id", "C0MOVED")));

    Optional<Chat> moved = database.read(handle -> chats.find(handle, chat("C0MOVED")));
    assertThat(moved).isPresent();
  }

  @Test
  void letsMembersChangeAChannelButNoGuests() {
    slack.workspace().addPerson("U0GUEST", "ko-KR", "Asia/Seoul").put("is_restricted", true);
    slack.workspace().addPerson("U0OUTSIDE", "ko-KR", "Asia/Seoul").put("team_id", "T0OTHER");

    assertThat(connection.membership().mayChange(NEWS, MINJI)).isTrue();
    for (String stranger : List.of("U0GUEST", "U0OUTSIDE", "U0NOBODY", FakeSlack.BOT)) {
      assertThat(connection.membership().mayChange(NEWS, stranger)).as(stranger).isFalse();
    }
    assertThat(connection.membership().mayChange(chat("D0GUEST"), "U0GUEST")).isTrue();
  }

  @Test
  void letsOnlyAdministratorsAndMakersChangeAChannelWhereThatIsSet() {
    slack.workspace().addPerson("U0ADMIN", "ko-KR", "Asia/Seoul").put("is_admin", true);
    slack.workspace().addPerson("U0MAKER", "ko-KR", "Asia/Seoul");
    SlackConnection strict =
        new SlackConnection(
            settings(Settings.SlackChanges.ADMINS),
            database,
            chats,
            this::comeBack,
            buttons,
            InstantSource.system());
    opened.add(strict);

    assertThat(strict.membership().mayChange(NEWS, MINJI)).isFalse();
    assertThat(strict.membership().mayChange(NEWS, "U0ADMIN")).isTrue();
    assertThat(strict.membership().mayChange(NEWS, "U0MAKER")).isTrue();
  }

  private void comeBack(Handle handle, long chatId, Instant now) {
    chats.setState(handle, chatId, ChatState.ACTIVE, null, now);
  }

  private Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance) {
    asked.add(incoming);
    met.add(acquaintance);
    if (incoming.text().equals("fail")) {
      throw new IllegalStateException("invented failure");
    }
    if (incoming.text().equals("slow")) {
      awaitRelease();
    }
    Message told = Message.text("did: " + incoming.text());
    return Optional.of(
        incoming.text().equals("replace")
            ? new Reply(told, Reply.Placement.REPLACE, null)
            : Reply.of(told));
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Settings.Slack settings(Settings.SlackChanges changes) {
    return new Settings.Slack(
        slack.apiUrl(),
        Settings.SlackMode.SOCKET,
        changes,
        null,
        new Secret(FakeSlack.BOT_TOKEN),
        new Secret(FakeSlack.APP_TOKEN),
        Secret.NONE,
        Secret.NONE,
        Secret.NONE,
        Secret.NONE);
  }

  private String command(String text) throws InterruptedException {
    return slack
        .socket()
        .send("slash_commands", SlackPayloads.command("C0NEWS", MINJI, text, slack.responseUrl()));
  }

  private String send(ObjectNode event) throws InterruptedException {
    return slack.socket().send("events_api", event);
  }

  private void handled(ObjectNode event) throws InterruptedException {
    slack.socket().acknowledgement(send(event));
  }

  private String interact(ObjectNode interaction) throws InterruptedException {
    return slack.socket().send("interactive", interaction);
  }

  private JsonNode openHome() throws InterruptedException {
    slack.workspace().forgetHome(MINJI);
    ObjectNode opening = SlackPayloads.eventOf("app_home_opened", "D0MINJI");
    send(SlackPayloads.event(opening.put("user", MINJI).put("tab", "home")));
    FakeSlack.await("the Home tab", () -> slack.workspace().home(MINJI).isPresent());
    return slack.workspace().home(MINJI).orElseThrow();
  }

  private int posts(String channel) {
    return slack.workspace().texts(channel).size();
  }

  private void meet(ChatAddress address) {
    database.transaction(
        handle ->
            chats.findOrCreate(
                handle, address, "#news", Language.KO, ZoneOffset.UTC, Instant.EPOCH));
  }

  private ChatState state() {
    return database.read(handle -> chats.find(handle, NEWS)).orElseThrow().state();
  }

  private static ChatAddress chat(String channel) {
    return new ChatAddress(Platform.SLACK, FakeSlack.TEAM + "/" + channel);
  }
}
