package dev.sokbo.slack;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

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
import dev.sokbo.chat.ReplyKeeper;
import dev.sokbo.config.Secret;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SlackPayloads;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Sound;
import dev.sokbo.slackinbox.SocketTimes;
import dev.sokbo.store.Database;
import dev.sokbo.store.DatabaseLocation;
import dev.sokbo.workspace.FakeFollowUp;
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
import org.jspecify.annotations.Nullable;

/**
 * A Slack, a connection with it, and a desk that does nothing but tell what it was asked: "fail"
 * and "overflow" fail, "slow" waits for {@link #released}, "replace" takes the place of the message
 * tapped.
 */
final class SlackRoom implements SlackDesk, AutoCloseable {

  static final String MINJI = "U0MINJI";
  static final ChatAddress NEWS = chat("C0NEWS");

  /** Short, as nothing here is further away than loopback. */
  private static final SocketTimes TIMES =
      new SocketTimes(ofSeconds(2), ofMillis(300), ofMillis(200), ofSeconds(10));

  final FakeSlack slack = new FakeSlack();
  final ChatStore chats = new ChatStore();
  final List<Incoming> asked = Collections.synchronizedList(new ArrayList<>());
  final List<Acquaintance> met = Collections.synchronizedList(new ArrayList<>());

  /** Whether everything waits for {@link #released}. */
  volatile boolean held;

  /** How often every chat gets a digest. */
  volatile @Nullable String cadence;

  final CountDownLatch released = new CountDownLatch(1);
  final ButtonCodec buttons = new ButtonCodec(new byte[32]);
  final Database database;
  final SlackConnection connection;

  SlackRoom(Path folder) {
    this(folder, SlackSettings.Changes.MEMBERS);
  }

  SlackRoom(Path folder, SlackSettings.Changes changes) {
    database = Database.open(DatabaseLocation.of("jdbc:sqlite:" + folder.resolve("slack.db")));
    connection = connect(changes);
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
            TIMES,
            InstantSource.system());
    connecting.answerWith(this);
    return connecting;
  }

  @Override
  public Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance, ReplyKeeper keeper) {
    Reply reply = reply(incoming, acquaintance);
    database.inTransaction(handle -> keeper.keep(handle, chat(handle, incoming.chat()), reply));
    return Optional.of(reply);
  }

  @Override
  public Optional<String> cadence(ChatAddress chat) {
    return Optional.ofNullable(cadence);
  }

  @Override
  public void post(Incoming incoming, Acquaintance acquaintance, @Nullable String thread) {
    Reply reply = reply(incoming, acquaintance);
    Delivery delivery =
        new Delivery("" + incoming.key(), reply.message(), Sound.AUDIBLE, null, thread, null);
    Chat chat = database.transaction(handle -> chat(handle, incoming.chat()));
    connection.messenger().send(chat, delivery);
  }

  @Override
  public void close() {
    released.countDown();
    connection.close();
    database.close();
    slack.close();
  }

  String command(String text) throws InterruptedException {
    return slack
        .socket()
        .send("slash_commands", SlackPayloads.command("C0NEWS", MINJI, text, slack.responseUrl()));
  }

  String send(ObjectNode event) throws InterruptedException {
    return slack.socket().send("events_api", event);
  }

  void handled(ObjectNode event) throws InterruptedException {
    slack.socket().acknowledgement(send(event));
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

  int posts(String channel) {
    return slack.workspace().texts(channel).size();
  }

  void meet(ChatAddress address) {
    database.transaction(handle -> chat(handle, address));
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

  private Chat chat(Handle handle, ChatAddress address) {
    return chats.findOrCreate(handle, address, "#news", Language.KO, ZoneOffset.UTC, Instant.EPOCH);
  }

  private Reply reply(Incoming incoming, Acquaintance acquaintance) {
    asked.add(incoming);
    met.add(acquaintance);
    if (incoming.text().equals("fail")) {
      throw new IllegalStateException("invented failure");
    }
    if (incoming.text().equals("overflow")) {
      throw new StackOverflowError("invented");
    }
    if (held || incoming.text().equals("slow")) {
      awaitRelease();
    }
    Message told = Message.text("did: " + incoming.text());
    return incoming.text().equals("replace")
        ? new Reply(told, Reply.Placement.REPLACE, null)
        : Reply.of(told);
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
}
