package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.config.Secret;
import dev.sokbo.retry.Backoff;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A Bot API server on loopback, below a path of its own, that refuses whatever Telegram would
 * refuse and some more, keeps what it took, and fails as scripted. Texts of errors are Telegram's.
 *
 * @see <a href="https://core.telegram.org/bots/api">Bot API</a>
 */
public final class FakeBotApi implements AutoCloseable {

  public static final String TOKEN = "4242:Test_Token-of-nobody";
  public static final long BOT_ID = 4242;
  public static final String BOT_NAME = "sokbo_test_bot";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final FakeServer server;
  private final Deque<ObjectNode> updates = new ArrayDeque<>();
  private final List<FakeMessage> messages = new ArrayList<>();
  private final List<FakeMessage> arrivals = new ArrayList<>();
  private final List<FakeCall> calls = new ArrayList<>();
  private final Map<String, Deque<FakeFault>> faults = new HashMap<>();
  private final FakeFiles files = new FakeFiles();
  private final FakeChats chats = new FakeChats();
  private int nextUpdate = 500;
  private int nextMessage = 10;
  private long lastPoll;
  private String webhook = "";
  private String webhookError = "";
  private int waitingForWebhook;

  public FakeBotApi() {
    this(0);
  }

  /**
   * @param port 0 for any free one
   */
  public FakeBotApi(int port) {
    server = new FakeServer(port, this);
  }

  /** A client of the API at an address, which waits for no answer longer than 5 s. */
  public static BotApi client(String url) {
    return client(url, Duration.ofSeconds(5));
  }

  public static BotApi client(String url, Duration callLimit) {
    return new BotApi(new BotAddress(url, new Secret(TOKEN)), callLimit);
  }

  /** Asks through a client, again after milliseconds. */
  public static Questions questions(BotApi api) {
    return new Questions(api, () -> new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)));
  }

  /** What to configure as the address of the API. */
  public String url() {
    return "http://127.0.0.1:" + port() + FakeServer.ROOT;
  }

  public int port() {
    return server.port();
  }

  // What happens in chats.

  /** Somebody writes into a private chat, whose id is the person's. */
  public int say(long person, String text) {
    return say(FakeUpdates.privateMessage(person, text));
  }

  /** A message comes; it gets the next ids. */
  public synchronized int say(ObjectNode message) {
    message.put("message_id", ++nextMessage);
    return push("message", message);
  }

  /** Something comes; gives its update id. */
  public synchronized int push(String kind, ObjectNode content) {
    ObjectNode update = MAPPER.createObjectNode().put("update_id", nextUpdate++);
    update.set(kind, content);
    return push(update);
  }

  /** An update comes as it is. */
  public synchronized int push(ObjectNode update) {
    updates.add(update);
    notifyAll();
    return update.path("update_id").asInt();
  }

  /** The numbering of updates starts over. */
  public synchronized void renumberFrom(int id) {
    nextUpdate = id;
  }

  /** Who is in the chats, and which there are. */
  public FakeChats chats() {
    return chats;
  }

  /** Puts a file up for download. */
  public void file(String id, byte[] content) {
    files.put(id, content);
  }

  /** The next calls of a method, in TelegramBots' spelling or the documentation's, end so. */
  public synchronized void willFail(String method, FakeFault... scripted) {
    faults
        .computeIfAbsent(method.toLowerCase(Locale.ROOT), any -> new ArrayDeque<>())
        .addAll(List.of(scripted));
  }

  /** From now on calls of a method end as they should. */
  public synchronized void willFailNoMore(String method) {
    faults.remove(method.toLowerCase(Locale.ROOT));
  }

  /** From now on a message takes that long to be taken, and its answer that long to come. */
  public void slow(Duration time) {
    server.slow(time);
  }

  // What was seen.

  /** The messages that are in the chats now, as edited, in order of their first sending. */
  public synchronized List<FakeMessage> messages() {
    return List.copyOf(messages);
  }

  public synchronized List<FakeMessage> messages(long chat) {
    return messages.stream().filter(message -> message.chat() == chat).toList();
  }

  /** What a chat's people saw come, new messages and changes, in order. */
  public synchronized List<FakeMessage> arrivals(long chat) {
    return arrivals.stream().filter(message -> message.chat() == chat).toList();
  }

  /** The calls of a method that were answered, or not, in order. */
  public synchronized List<FakeCall> calls(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return calls.stream().filter(call -> call.method().equals(name)).toList();
  }

  /** How many updates are not confirmed. */
  public synchronized int unconfirmed() {
    return updates.size();
  }

  /** Waits until something holds; fails after two minutes. */
  public synchronized void await(String what, Predicate<FakeBotApi> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.test(this)) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("never " + what + ": " + summary());
        }
        wait(Math.min(left, 100));
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted before " + what, e);
    }
  }

  /** What there is, briefly. */
  private String summary() {
    List<String> lines = new ArrayList<>();
    messages.forEach(
        message ->
            lines.add(message.chat() + ": " + message.text().lines().findFirst().orElse("")));
    return updates.size() + " updates, " + calls.size() + " calls\n" + String.join("\n", lines);
  }

  @Override
  public void close() {
    server.close();
  }

  /** The content of a file that was put up; absent for any other path. */
  byte @Nullable [] fileAt(String path) {
    return files.at(path);
  }

  // What calls do.

  synchronized @Nullable FakeFault record(String method, JsonNode form) {
    calls.add(new FakeCall(method, form));
    notifyAll();
    Deque<FakeFault> scripted = faults.get(method);
    return scripted == null ? null : scripted.poll();
  }

  FakeFault.Answered perform(String method, JsonNode form) {
    try {
      return FakeFault.done(
          switch (method) {
            case "getupdates" -> poll(form);
            case "sendmessage" -> send(form, "text");
            case "senddocument" -> send(form, "caption");
            case "editmessagetext" -> edit(form);
            case "getme" -> FakeUpdates.bot();
            case "getchatmember" -> chats.memberOf(form);
            case "getchat" -> chats.full(form);
            case "getchatadministrators" -> chats.administrators(form);
            case "getfile" -> files.named(form);
            case "setwebhook" -> setWebhook(form.path("url").asText());
            case "deletewebhook" -> setWebhook("");
            case "getwebhookinfo" -> webhookInfo();
            case "setmycommands" -> FakeChecks.commands(form);
            case "answercallbackquery" -> FakeChecks.callback(form);
            default -> throw new FakeRefusal(404, "Not Found: method " + method);
          });
    } catch (FakeRefusal e) {
      return FakeFault.refusal(e.code(), String.valueOf(e.getMessage()));
    }
  }

  /** As Telegram's own server: an offset far from what there is counts for nothing. */
  private synchronized JsonNode poll(JsonNode form) {
    if (!webhook.isEmpty()) {
      throw new FakeRefusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    long me = ++lastPoll;
    notifyAll();
    confirm(form.path("offset").asInt());
    awaitUpdates(me, Duration.ofSeconds(form.path("timeout").asLong()));
    if (lastPoll != me) {
      throw new FakeRefusal(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
              + " is running");
    }
    ArrayNode batch = MAPPER.createArrayNode();
    updates.stream().limit(form.path("limit").asInt(100)).forEach(batch::add);
    return batch;
  }

  /** Waits until there are updates, another poll begins or the time is over. */
  private synchronized void awaitUpdates(long poll, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long left = time.toMillis();
    try {
      while (updates.isEmpty() && lastPoll == poll && left > 0) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      throw new FakeRefusal(500, "Internal Server Error: restart");
    }
  }

  private void confirm(int offset) {
    boolean future =
        updates.stream().allMatch(update -> update.path("update_id").asInt() < offset - 10);
    if (offset > 0 && !(future && !updates.isEmpty())) {
      updates.removeIf(update -> update.path("update_id").asInt() < offset);
      notifyAll();
    }
  }

  private synchronized JsonNode send(JsonNode form, String textField) {
    FakeChecks.message(form, textField);
    int id = ++nextMessage;
    messages.add(FakeMessage.of(id, form, textField));
    arrivals.add(messages.getLast());
    notifyAll();
    return FakeUpdates.sent(id, form);
  }

  private synchronized JsonNode edit(JsonNode form) {
    FakeChecks.message(form, "text");
    FakeMessage edited = FakeMessage.of(form.path("message_id").asInt(), form, "text");
    for (int index = 0; index < messages.size(); index++) {
      FakeMessage old = messages.get(index);
      if (old.chat() == edited.chat() && old.id() == edited.id()) {
        if (old.says(edited)) {
          throw new FakeRefusal(
              400,
              "Bad Request: message is not modified: specified new message content and reply markup"
                  + " are exactly the same as a current content and reply markup of the message");
        }
        messages.set(index, edited);
        arrivals.add(edited);
        notifyAll();
        return FakeUpdates.sent(edited.id(), form);
      }
    }
    throw new FakeRefusal(400, "Bad Request: message to edit not found");
  }

  /** Somebody sets a webhook, or takes it away where the address is empty. */
  public synchronized JsonNode setWebhook(String url) {
    webhook = url;
    notifyAll();
    return MAPPER.getNodeFactory().booleanNode(true);
  }

  /** From now on so many updates wait for the webhook, which failed at last so. */
  public synchronized void webhookFails(int waiting, String error) {
    waitingForWebhook = waiting;
    webhookError = error;
    notifyAll();
  }

  private synchronized JsonNode webhookInfo() {
    ObjectNode told = MAPPER.createObjectNode().put("url", webhook);
    told.put("has_custom_certificate", false).put("pending_update_count", waitingForWebhook);
    return webhookError.isEmpty()
        ? told
        : told.put("last_error_date", 1_772_409_600).put("last_error_message", webhookError);
  }
}
