package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botapi.FakeUpdates;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatFinder.Finding;
import dev.sokbo.chat.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes a channel under management must hear at once when nothing could be sent there. */
final class TelegramFinderTest {

  private static final long CHANNEL = -1_001_234;

  private final FakeBotApi telegram = new FakeBotApi();
  private final BotApi api = FakeBotApi.client(telegram.url());
  private final TelegramFinder finder = new TelegramFinder(FakeBotApi.questions(api));

  @BeforeEach
  void open() {
    telegram.chats().add(FakeUpdates.fullChannel(CHANNEL, "Sokbo_News"));
    telegram.chats().place(CHANNEL, FakeUpdates.administrator(true));
  }

  @AfterEach
  void stop() {
    api.close();
    telegram.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@sokbo_news",
        "https://t.me/sokbo_news",
        "t.me/sokbo_news/",
        "https://t.me/sokbo_news/15",
        "-1001234",
        "https://t.me/c/1234",
        " @Sokbo_News "
      })
  void findsAChannelWhateverItIsCalled(String name) {
    assertThat(finder.find(name))
        .isEqualTo(
            new Finding.Found(new ChatAddress(Platform.TELEGRAM, Long.toString(CHANNEL)), "속보 채널"));
  }

  @Test
  void findsATopicOfAForum() {
    telegram.chats().add(FakeUpdates.fullChat(-100_500, null).put("is_forum", true));

    assertThat(finder.find("-100500/9"))
        .isEqualTo(new Finding.Found(new ChatAddress(Platform.TELEGRAM, "-100500/9"), "반도체 모임"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-100500/1", "https://t.me/c/500/1"})
  void findsTheGeneralTopicByItsNumber(String name) {
    telegram.chats().add(FakeUpdates.fullChat(-100_500, null).put("is_forum", true));

    assertThat(finder.find(name))
        .isEqualTo(new Finding.Found(new ChatAddress(Platform.TELEGRAM, "-100500"), "반도체 모임"));
  }

  @Test
  void findsATopicByALinkToAMessageInIt() {
    telegram.chats().add(FakeUpdates.fullChat(-100_500, null).put("is_forum", true));

    assertThat(finder.find("https://t.me/c/500/9/1234"))
        .isEqualTo(new Finding.Found(new ChatAddress(Platform.TELEGRAM, "-100500/9"), "반도체 모임"));
  }

  @Test
  void tellsWhereTheBotMayNotWrite() {
    telegram.chats().place(CHANNEL, FakeUpdates.administrator(false));
    assertThat(finder.find("@sokbo_news")).isEqualTo(new Finding.Silent("속보 채널"));

    telegram.chats().place(CHANNEL, FakeUpdates.member(FakeBotApi.BOT_ID, "left"));
    assertThat(finder.find("@sokbo_news")).isEqualTo(new Finding.Silent("속보 채널"));

    telegram.willFail(
        "getChat", FakeFault.refusal(403, "Forbidden: bot was kicked from the channel chat"));
    assertThat(finder.find("@sokbo_news")).isEqualTo(new Finding.Silent("@sokbo_news"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@nobody_there", "@x", "77", "sokbo_news", "", "https://elsewhere.example/x"})
  void findsNothingElse(String name) {
    assertThat(finder.find(name)).isEqualTo(new Finding.Unknown());
  }

  @Test
  void findsNoPrivateChat() {
    ObjectNode person = FakeUpdates.fullChat(-77, null).put("type", "private");
    telegram.chats().add(person);

    assertThat(finder.find("-77")).isEqualTo(new Finding.Unknown());
  }

  @Test
  void tellsWhenTelegramDoesNotAnswer() {
    FakeFault trouble = FakeFault.refusal(500, "Internal Server Error");
    telegram.willFail("getChat", trouble, trouble, trouble, trouble);

    assertThat(finder.find("@sokbo_news")).isEqualTo(new Finding.NotNow());
  }
}
