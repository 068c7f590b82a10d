package dev.sokbo.botchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botapi.FakeMessage;
import dev.sokbo.botapi.FakeUpdates;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Incoming.Attachment;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Button;
import dev.sokbo.message.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a group a bot that answers what was not meant for it is soon thrown out. */
final class ReceptionTest {

  private static final long HANA = 77;
  private static final long GROUP = -100_500;
  private static final String BOT = "@" + FakeBotApi.BOT_NAME;

  private final ReceptionRoom room = new ReceptionRoom();
  private final FakeBotApi telegram = room.telegram();
  private final RecordingEvents events = room.events();
  private final ButtonCodec buttons = room.buttons();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void hearsEverythingInAPrivateChat() {
    room.say(FakeUpdates.privateMessage(HANA, "/start pack_ai_chip"));
    room.say(FakeUpdates.privateMessage(HANA, "감시 메타"));
    room.say(FakeUpdates.privateMessage(HANA, "https://news.example/feed"));
    room.say(FakeUpdates.privateMessage(HANA, "/watch" + BOT + " 삼성"));

    assertThat(events.texts())
        .containsExactly("/start pack_ai_chip", "감시 메타", "https://news.example/feed", "/watch 삼성");
    assertThat(events.heard().getFirst().chat()).isEqualTo(address("77"));
    assertThat(events.heard().getFirst().sender()).isEqualTo("77");
    assertThat(events.acquaintances().getFirst()).isEqualTo(new Acquaintance("하나", Language.KO));
  }

  @Test
  void hearsInAGroupOnlyWhatIsMeantForIt() {
    room.say(group("안녕하세요"));
    room.say(group("감시 카메라 샀어요"));
    room.say(group("/watch@other_bot 메타"));
    room.say(group("/cook 라면"));
    room.say(group("/watch 메타"));
    room.say(group("/WATCH" + BOT.toUpperCase(Locale.ROOT) + " 삼성"));
    room.say(group(BOT + " 목록"));
    room.say(group("감시 반도체 " + BOT));
    room.say(group(BOT));
    room.say(group("mail x" + BOT + " now"));

    assertThat(events.texts()).containsExactly("/watch 메타", "/WATCH 삼성", "목록", "감시 반도체", "/help");
  }

  @Test
  void hearsAnswersToItselfAndKnowsWhatTheyAnswer() {
    ObjectNode why = group("왜 이게");
    why.put("message_thread_id", 5);
    why.set("reply_to_message", FakeUpdates.groupMessage(GROUP, 1, "디지스트").put("message_id", 5));
    ((ObjectNode) why.path("reply_to_message")).set("from", FakeUpdates.bot());
    ObjectNode chatter = group("왜 그래");
    chatter.set("reply_to_message", FakeUpdates.groupMessage(GROUP, 1, "x").put("message_id", 6));

    room.say(why);
    room.say(chatter);

    assertThat(events.heard())
        .extracting(Incoming::text, Incoming::repliedTo)
        .containsExactly(tuple("왜 이게", "5"));
  }

  @Test
  void hearsNoOtherBotsAndNoChannelPostTwice() {
    ObjectNode bot = group("/watch 메타");
    ((ObjectNode) bot.path("from")).put("is_bot", true);
    ObjectNode forwarded = group("/watch 메타").put("is_automatic_forward", true);

    room.say(bot);
    room.say(forwarded);

    assertThat(events.texts()).isEmpty();
  }

  @Test
  void hearsCommandsInChannelPostsAndNoNews() {
    room.push("channel_post", FakeUpdates.channelPost(-300, "/watchlist").put("message_id", 1));
    room.push("channel_post", FakeUpdates.channelPost(-300, "감시 강화 소식").put("message_id", 2));
    room.push("channel_post", FakeUpdates.channelPost(-300, "/etc/passwd 공개").put("message_id", 3));

    assertThat(events.texts()).containsExactly("/watchlist");
    assertThat(events.heard().getFirst().sender()).isEqualTo("-300");
  }

  @Test
  void takesATopicForAChatOfItsOwn() {
    room.say(FakeUpdates.topicMessage(GROUP, 9, HANA, "/watch 메타"));
    ObjectNode thread = group("/watch 삼성").put("message_thread_id", 4);
    room.say(thread);

    assertThat(events.heard())
        .extracting(incoming -> incoming.chat().id())
        .containsExactly("-100500/9", "-100500");
  }

  @Test
  void takesWhatOpensATopicForNoQuestion() {
    ObjectNode message = FakeUpdates.topicMessage(GROUP, 9, HANA, "/watch 메타");
    message.set("reply_to_message", FakeUpdates.groupMessage(GROUP, 1, "x").put("message_id", 9));

    room.say(message);

    assertThat(events.heard().getFirst().repliedTo()).isNull();
  }

  @Test
  void namesWhoSpeaksInTheNameOfAChat() {
    ObjectNode anonymous = group("/watch 메타");
    ((ObjectNode) anonymous.path("from")).put("id", 1_087_968_824).put("is_bot", true);
    anonymous.set("sender_chat", FakeUpdates.chat(GROUP, "supergroup").put("title", "x"));

    room.say(anonymous);

    assertThat(events.heard().getFirst().sender()).isEqualTo(Long.toString(GROUP));
  }

  @Test
  void actsOnAnEditOnlyWhenTheMessageWasNotUnderstoodBefore() {
    ObjectNode slip = FakeUpdates.privateMessage(HANA, "/wach 메타").put("message_id", 1);
    room.push("message", slip);
    edit(slip, "/watch 메타");
    edit(slip, "/watch 메타 AI");
    ObjectNode understood = FakeUpdates.privateMessage(HANA, "/watch 삼성").put("message_id", 2);
    room.push("message", understood);
    edit(understood, "/watch 삼성전자");
    ObjectNode talk = group("점심 뭐 먹죠").put("message_id", 3);
    room.push("message", talk);
    edit(talk, "점심 같이 먹어요");

    assertThat(events.texts()).containsExactly("/wach 메타", "/watch 메타", "/watch 삼성");
  }

  @Test
  void actsOnNoEditOfDaysAgo() {
    ObjectNode old = group("/watch 메타").put("message_id", 1);
    old.put("edit_date", FakeUpdates.DATE + 3 * 86_400);

    room.push("edited_message", old);

    assertThat(events.texts()).isEmpty();
  }

  @Test
  void actsOnAButtonAndAnswersTheTap() {
    FakeMessage message = sent(GROUP);
    String data = buttons.encode(address(Long.toString(GROUP)), new Button("🔇", "mute 3 1d"));

    room.push("callback_query", FakeUpdates.tap("q1", HANA, message, data));

    Incoming tapped = events.heard().getFirst();
    assertThat(tapped.text()).isEqualTo("mute 3 1d");
    assertThat(tapped.sender()).isEqualTo("77");
    assertThat(tapped.repliedTo()).isEqualTo(Integer.toString(message.id()));
    assertThat(telegram.calls("answerCallbackQuery").getFirst().form().has("text")).isFalse();
  }

  @Test
  void showsOnlyToWhoTappedWhatIsOnlyForThem() {
    events.whisper("관리자만 바꿀 수 있습니다. ".repeat(20));
    FakeMessage message = sent(GROUP);
    String data = buttons.encode(address(Long.toString(GROUP)), new Button("🔇", "mute 3 1d"));

    room.push("callback_query", FakeUpdates.tap("q1", HANA, message, data));

    assertThat(events.heard().getFirst().manner()).isEqualTo(Incoming.Manner.TAPPED);
    assertThat(telegram.calls("answerCallbackQuery").getFirst().form().path("text").asText())
        .startsWith("관리자만")
        .hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void answersForgedAndForeignButtonsPolitely() {
    FakeMessage message = sent(GROUP);
    String foreign = buttons.encode(address("-1"), new Button("🔇", "mute 3 1d"));

    room.push("callback_query", FakeUpdates.tap("q1", HANA, message, "mute 3 1d"));
    room.push("callback_query", FakeUpdates.tap("old", HANA, message, foreign));

    assertThat(events.texts()).isEmpty();
    assertThat(telegram.calls("answerCallbackQuery"))
        .hasSize(2)
        .allSatisfy(
            call -> assertThat(call.form().path("text").asText()).contains("더 이상 쓸 수 없습니다"));
  }

  @Test
  void hearsACommandThoughWhatItAnswersCantBeRead() {
    ObjectNode odd = FakeUpdates.privateMessage(HANA, "감시 메타");
    odd.putObject("reply_to_message").put("message_id", "odd").putObject("chat");
    odd.putObject("document").putArray("file_size");

    room.say(odd);

    assertThat(events.texts()).containsExactly("감시 메타");
  }

  @Test
  void fetchesAFileThatIsToBeImported() {
    telegram.file("f1", "\uFEFF<opml>피드</opml>".getBytes(StandardCharsets.UTF_8));
    telegram.file("f2", "구독".getBytes(Charset.forName("x-windows-949")));

    room.say(file("f1", "list.opml", 30));
    room.say(file("f2", "old.txt", 4).put("caption", "/import"));

    assertThat(events.texts()).containsExactly("/import", "/import");
    assertThat(events.heard())
        .extracting(Incoming::attachment)
        .containsExactly(
            new Attachment.Read(new Document("list.opml", "text/x-opml", "<opml>피드</opml>")),
            new Attachment.Read(new Document("old.txt", "text/x-opml", "구독")));
  }

  @Test
  void tellsWhyItFetchesNoFile() {
    room.say(file("f1", "huge.opml", 3 << 20));
    room.say(file("gone", "a.opml", 30));

    assertThat(events.heard())
        .extracting(Incoming::attachment)
        .containsExactly(new Attachment.TooLarge(1 << 20), new Attachment.Gone());
  }

  @Test
  void waitsForAFileWhileTelegramIsInTrouble() {
    telegram.file("f1", "a".getBytes(StandardCharsets.UTF_8));
    telegram.willFail("getFile", FakeFault.refusal(502, "Bad Gateway"), new FakeFault.Cut(false));

    room.say(file("f1", "a.opml", 1));

    assertThat(events.heard().getFirst().attachment()).isInstanceOf(Attachment.Read.class);
  }

  private static ObjectNode group(String text) {
    return FakeUpdates.groupMessage(GROUP, HANA, text);
  }

  private static ObjectNode file(String id, String name, long size) {
    ObjectNode message = FakeUpdates.privateMessage(HANA, "");
    message.remove("text");
    message
        .putObject("document")
        .put("file_id", id)
        .put("file_unique_id", "u")
        .put("file_name", name)
        .put("mime_type", "text/x-opml")
        .put("file_size", size);
    return message;
  }

  private static FakeMessage sent(long chat) {
    return new FakeMessage(15, chat, "digest", new ObjectMapper().createObjectNode());
  }

  private static ChatAddress address(String id) {
    return new ChatAddress(Platform.TELEGRAM, id);
  }

  private void edit(ObjectNode message, String text) {
    ObjectNode edited = message.deepCopy().put("text", text);
    room.push("edited_message", edited.put("edit_date", FakeUpdates.DATE + 30));
  }
}
