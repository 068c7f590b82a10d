package dev.sokbo.slack;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.config.Secret;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SlackPayloads;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.slackinbox.SocketTimes;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.workspace.FakeFollowUp;
import java.time.Duration;
import java.time.InstantSource;

/** A Slack, a connection with it, and a desk that tells what it was asked. */
final class SlackRoom implements AutoCloseable {

  static final String MINJI = "U0MINJI";
  static final ChatAddress NEWS = chat("C0NEWS");

  /** Longer than any test waits for a busy machine. */
  private static final Duration PATIENT = ofSeconds(60);

  final FakeSlack slack = new FakeSlack();
  final ChatStore chats = new ChatStore();
  final ButtonCodec buttons = new ButtonCodec(new byte[32]);
  final Database database = TestDatabases.open(Dialect.SQLITE);
  final EchoDesk desk;
  final SlackConnection connection;
  private final Duration ping;

  SlackRoom() {
    this(PATIENT);
  }

  /**
   * Opens a room.
   *
   * @param ping how long the connection waits for the other end's sign of life
   */
  SlackRoom(Duration ping) {
    this.ping = ping;
    desk = new EchoDesk(database, chats, this::messenger);
    connection = connect(SlackSettings.Changes.MEMBERS);
    connection.start();
  }

  /** Another connection with the same database, as after a restart; not started yet. */
  SlackConnection connect(SlackSettings.Changes changes) {
    SlackConnection connecting =
        new SlackConnection(
            settings(changes),
            database,
            chats,
            new FakeFollowUp(),
            buttons,
            new SocketTimes(ofSeconds(2), ping, ofMillis(200), ofSeconds(10)),
            InstantSource.system());
    connecting.answerWith(desk);
    return connecting;
  }

  @Override
  public void close() {
    desk.released.countDown();
    connection.close();
    database.close();
    slack.close();
  }

  private Messenger messenger() {
    return connection.messenger();
  }

  String command(String text) throws InterruptedException {
    return slack
        .socket()
        .send("slash_commands", SlackPayloads.command("C0NEWS", MINJI, text, slack.responseUrl()));
  }

  String send(ObjectNode event) throws InterruptedException {
    return slack.socket().send("events_api", event);
  }

  /** Sends an event and waits until all is done, for what takes long is acknowledged before. */
  void handled(ObjectNode event) throws InterruptedException {
    String id = event.path("event_id").asText();
    slack.socket().acknowledgement(send(event));
    FakeSlack.await("the end of " + id, () -> isDone("handled:" + id));
  }

  private boolean isDone(String key) {
    return database.read(handle -> new TakenStore().isTaken(handle, Platform.SLACK, key));
  }

  String interact(ObjectNode interaction) throws InterruptedException {
    return slack.socket().send("interactive", interaction);
  }

  JsonNode openHome() throws InterruptedException {
    slack.workspace().forgetHome(MINJI);
    ObjectNode opening = SlackPayloads.eventOf("app_home_opened", "D0MINJI");
    send(SlackPayloads.event(opening.put("user", MINJI).put("tab", "home")));
    FakeSlack.await("the Home tab", () -> slack.workspace().home(MINJI).isPresent());
    return slack.workspace().home(MINJI).orElseThrow();
  }

  /** The modal that Slack shows after a request. */
  JsonNode modalAfter(Request request) throws InterruptedException {
    int before = slack.workspace().modals().size();
    request.send();
    FakeSlack.await("the modal", () -> slack.workspace().modals().size() > before);
    return slack.workspace().modals().getLast();
  }

  /** What a modal that is submitted so is answered with. */
  JsonNode submit(JsonNode modal, ObjectNode values) throws InterruptedException {
    return slack
        .socket()
        .acknowledgement(interact(SlackPayloads.submission(modal, MINJI, values)))
        .path("payload");
  }

  int posts(String channel) {
    return slack.workspace().texts(channel).size();
  }

  void meet(ChatAddress address) {
    database.transaction(handle -> desk.chat(handle, address));
  }

  Chat chat() {
    return database.read(handle -> chats.find(handle, NEWS)).orElseThrow();
  }

  ChatState state() {
    return chat().state();
  }

  static ChatAddress chat(String channel) {
    return new ChatAddress(Platform.SLACK, FakeSlack.TEAM + "/" + channel);
  }

  /** How many replies wait to be shown. */
  int kept() {
    return count("slack_reply");
  }

  /** How many requests were acknowledged and not done. */
  int unfinished() {
    return count("slack_request");
  }

  private int count(String table) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private SlackSettings settings(SlackSettings.Changes changes) {
    return new SlackSettings(
        slack.apiUrl(),
        SlackSettings.Mode.SOCKET,
        changes,
        null,
        new Secret(FakeSlack.BOT_TOKEN),
        new Secret(FakeSlack.APP_TOKEN),
        Secret.NONE,
        Secret.NONE,
        Secret.NONE,
        Secret.NONE);
  }

  /** Something that a person does in Slack. */
  interface Request {
    void send() throws InterruptedException;
  }
}
