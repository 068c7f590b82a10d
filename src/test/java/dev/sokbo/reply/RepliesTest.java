package dev.sokbo.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.PlainText;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.DigestOutcome;
import dev.sokbo.outcome.FeedOutcome;
import dev.sokbo.outcome.NextDigest;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.Page;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.query.QueryMistake;
import dev.sokbo.query.Tuning;
import dev.sokbo.watch.Watch;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every outcome must read as a sentence in either language, with no key or brace left over. */
final class RepliesTest {

  @ParameterizedTest
  @EnumSource
  void wordsEveryOutcome(Language language) {
    assertThat(SampleOutcomes.outcomes())
        .allSatisfy(
            outcome ->
                assertThat(reply(language, outcome)).isNotBlank().doesNotContain("{", "}", "''"));
  }

  @Test
  void lacksNoOutcomeAmongThoseThatAreTested() {
    assertThat(SampleOutcomes.outcomes().<Class<?>>map(Outcome::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(kinds(Outcome.class).toList());
  }

  @Test
  void turnsThePagesOfASearchAsFarAsAButtonCanCarryIt() {
    ChatOutcome.Hit hit = new ChatOutcome.Hit(SampleOutcomes.ENTRY, "가온일보");

    assertThat(reply(Language.EN, new ChatOutcome.Found("HBM", 2, List.of(hit), true)))
        .isEqualTo(
            """
            Found for ‘HBM’, page 2
            #7 Sample
            가온일보 · Tue 4 Aug 08:30
            [◀ newer] [older ▶]\
            """);
    assertThat(reply(Language.EN, new ChatOutcome.Found("HBM ".repeat(50), 2, List.of(hit), true)))
        .doesNotContain("[");
  }

  @Test
  void saysHowManyPagesASearchHas() {
    assertThat(reply(Language.EN, new ChatOutcome.NoSuchPage("HBM", 3)))
        .isEqualTo(
            """
            There are only 3 pages for ‘HBM’; p3 behind the words shows the last.
            [◀ page 3]\
            """);
    assertThat(reply(Language.KO, new ChatOutcome.NoSuchPage("HBM", 1)))
        .startsWith("‘HBM’ 검색 결과는 1쪽까지만 있습니다. 검색어 뒤에 p1을 붙이면 마지막 쪽을 보여 줍니다.");
  }

  @Test
  void showsWhatAFeedThatOthersFollowHasForTheChat() {
    assertThat(
            reply(
                Language.EN,
                new FeedOutcome.SubscribedToKnown("Sample", List.of(SampleOutcomes.ENTRY))))
        .endsWith("(they are not sent again):\nSample");
  }

  @Test
  void offersToFollowAnAddressAndToWatchATerm() {
    assertThat(offered("https://n.example/rss").command()).isEqualTo("sub https://n.example/rss");
    assertThat(offered("고대역폭 메모리").command()).isEqualTo("watch 고대역폭 메모리");
  }

  @Test
  void tellsWhatToTypeWhereNoButtonHoldsIt() {
    String address = "https://news.example/feeds/technology/semiconductors/rss.xml";

    assertThat(reply(Language.EN, new ChatOutcome.NotUnderstood(address)))
        .endsWith("\nsub " + address);
    assertThat(reply(Language.EN, new ChatOutcome.NotUnderstood("/wach AI")))
        .isEqualTo("Unknown command ‘/wach AI’; help lists all commands.");
    assertThat(reply(Language.EN, new ChatOutcome.NotUnderstood("😀")))
        .isEqualTo("Unknown command ‘😀’; help lists all commands.");
  }

  @Test
  void listsTheCommandsThatAPlatformHas() {
    assertThat(reply(Language.EN, new ChatOutcome.HelpText(Platform.TELEGRAM)))
        .contains("target @");
    assertThat(reply(Language.EN, new ChatOutcome.HelpText(Platform.SLACK)))
        .contains("watch TERM", "resume")
        .doesNotContain("target");
  }

  @Test
  void turnsThePagesOfALongList() {
    WatchOutcome.WatchLine line = new WatchOutcome.WatchLine(21, "칩", "칩", Tuning.NONE);

    Reply second =
        Replies.to(
            chat(Language.KO), new WatchOutcome.Watchlist(List.of(line), Page.of(2, 20, 45)));

    assertThat(PlainText.of(second.message())).isEqualTo("감시 목록 (45) · 2/3\n21. 칩\n[◀ 1쪽] [3쪽 ▶]");
    assertThat(second.placement()).isEqualTo(Reply.Placement.REPLACE);
    assertThat(second.message().blocks().getLast())
        .isEqualTo(
            new Block.Buttons(
                List.of(
                    List.of(
                        new Button("◀ 1쪽", "watchlist p1"), new Button("3쪽 ▶", "watchlist p3")))));
  }

  @Test
  void putsACaretUnderAQuerysMistake() {
    QueryMistake mistake = new QueryMistake(QueryMistake.Kind.UNCLOSED_PARENTHESIS, 8, "(", 0);

    assertThat(reply(Language.EN, new WatchOutcome.QueryRefused("samsung (hbm", mistake)))
        .isEqualTo(
            """
            Can’t look for that: the parenthesis is never closed.
            samsung (hbm
                    ^\
            """);
  }

  @Test
  void putsTheCaretUnderTheMistakeBehindWideLettersToo() {
    QueryMistake mistake = new QueryMistake(QueryMistake.Kind.UNCLOSED_PARENTHESIS, 3, "(", 0);

    assertThat(reply(Language.EN, new WatchOutcome.QueryRefused("로봇 (hbm", mistake)))
        .endsWith("로봇 (hbm\n\u3000\u3000 ^");
  }

  @Test
  void tellsThatATrialFoundMoreThanItShows() {
    WatchOutcome.Tried tried =
        new WatchOutcome.Tried(
            "칩",
            SampleOutcomes.NOW,
            9,
            WatchOutcome.Extent.ALL,
            3,
            new TreeMap<>(),
            List.of(new WatchOutcome.Sample("새 칩", null, SampleOutcomes.NOW, "가온일보", 2, 3)));

    assertThat(reply(Language.KO, tried)).endsWith("그 밖에 2건이 더 있습니다.");
  }

  @Test
  void promisesNoDigestWhileTheChatIsPaused() {
    assertThat(reply(Language.KO, new DigestOutcome.DigestQueued(3, new NextDigest.WhenResumed())))
        .isEqualTo("요약을 준비했습니다: 소식 3건\n다음 요약: resume으로 재개하면 보냅니다.");
  }

  @Test
  void tellsWhatAKnownNameIsTakenFor() {
    WatchOutcome.Applied applied =
        new WatchOutcome.Applied(
            List.of("한화그룹"), List.of("한화톡"), List.of("한화 약"), List.of("#-#", "연전"), List.of("실적"));

    assertThat(
            reply(
                Language.KO,
                new WatchOutcome.Watching(new Watch(1, 1, 1, "한화", "한화"), applied, List.of())))
        .isEqualTo(
            """
            ‘한화’ 감시를 시작했습니다.
            함께 찾는 말: 한화그룹
            그 뜻임을 알려 주는 낱말이 곁에 있을 때만 찾는 말: 한화톡
            제외하는 말: 한화 약
            함께 나오면 다른 뜻으로 보는 말: 경기 점수(3-2), 연전
            이런 말이 함께 나오면 그래도 찾습니다: 실적\
            """);
  }

  @Test
  void givesTimesInTheChatsZone() {
    DigestOutcome.Schedule schedule =
        new DigestOutcome.Schedule("매일 08:30", new NextDigest.At(SampleOutcomes.NOW));

    assertThat(reply(Language.KO, schedule)).contains("8월 4일(화) 08:30");
  }

  @Test
  void tellsWhatBecameOfAnEntry() {
    assertThat(
            reply(
                Language.EN, new ChatOutcome.Explained(List.of(SampleExplanations.explanation()))))
        .isEqualTo(
            """
            Sample headline about 메타버스
            Feed: Sample outlet
            Fetched: Tue 4 Aug 08:30, published: Tue 4 Aug 08:30
            Matches ‘Samsung’: 삼성전자
            Does not match ‘Meta’: ‘메타버스’ is excluded
            Folded into an earlier report of the same story: Earlier headline
            Sent at Tue 4 Aug 08:30.\
            """);
  }

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(RepliesTest::kinds)
        : Stream.of(kind);
  }

  private static Button offered(String text) {
    Reply reply = Replies.to(chat(Language.KO), new ChatOutcome.NotUnderstood(text));
    Block.Buttons buttons = (Block.Buttons) reply.message().blocks().getLast();
    return buttons.rows().getFirst().getFirst();
  }

  private static String reply(Language language, Outcome outcome) {
    return PlainText.of(Replies.to(chat(language), outcome).message());
  }

  private static Chat chat(Language language) {
    return new Chat(
        1, ChatAddress.CONSOLE, "", language, ZoneId.of("Asia/Seoul"), ChatState.ACTIVE, null);
  }
}
