package dev.sokbo.watchdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.command.Command;
import dev.sokbo.command.CommandParser;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.explain.WordForm;
import dev.sokbo.feed.EntryIntake;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.Listing;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.message.PlainText;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.query.QueryParser;
import dev.sokbo.reply.Replies;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.syndication.ParsedEntry;
import dev.sokbo.watch.ShownFormStore;
import dev.sokbo.watch.WatchStore;
import dev.sokbo.watch.WatchWordStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A chat shapes its watches by words of its own; what it says must hold at once and for good. */
final class WatchDeskTest {

  private static final Instant NOW = Instant.parse("2026-08-04T00:00:00Z");

  private final WatchIndex index = new WatchIndex();

  @EveryDatabase
  void showsTheFormsInWhichANewWatchWasSeen(Database database) {
    store(database, "메타가 새 안경 공개", "메타버스 축제", "메타버스 산업", "메타콩즈 논란", "메타의 실적");

    assertThat(say(database, "watch Meta"))
        .contains("Now watching ‘Meta’.", "Also found: 메타")
        .contains("Excluded: ")
        .containsPattern("1\\. 메타 2 · 2\\. 메타버스 2 ✗")
        .doesNotContain("메타가");
  }

  @EveryDatabase
  void tellsWhichNamesNeedAWordBesideThem(Database database) {
    assertThat(say(database, "watch Kakao"))
        .containsPattern("Found only beside a word that tells what is meant: .*카카오톡")
        .doesNotContainPattern("Also found: .*카카오톡(,|$)");
    assertThat(say(database, "watch LG")).contains("Counts all the same near: ");
  }

  @EveryDatabase
  void turnsFormsRoundByTheirNumbers(Database database) {
    store(database, "가온테크 발표", "가온테크닉 개장", "가온테크닉 개장식");
    say(database, "watch 가온테크");
    assertThat(finds("가온테크닉 개장")).isTrue();

    assertThat(say(database, "exclude 1")).contains("1. 가온테크닉 2 ✗");
    assertThat(finds("가온테크닉 개장")).isFalse();
    assertThat(finds("가온테크 발표")).isTrue();

    assertThat(say(database, "포함 1")).contains("1. 가온테크닉 2 · ");
    assertThat(finds("가온테크닉 개장")).isTrue();
    assertThat(say(database, "exclude 1 9")).contains("no form number ‘9’");
  }

  @EveryDatabase
  void knowsNoFormsOfAWatchThatHasEnded(Database database) {
    store(database, "가온테크 발표", "가온테크닉 개장");
    say(database, "watch 가온테크");

    say(database, "unwatch 가온테크");
    assertThat(say(database, "exclude 1")).contains("no form number ‘1’");
  }

  @EveryDatabase
  void includesWhatTheLexiconExcludes(Database database) {
    say(database, "watch Meta");
    assertThat(finds("메타버스 축제")).isFalse();

    say(database, "include Meta 메타버스");
    assertThat(finds("메타버스 축제")).isTrue();

    say(database, "exclude 1 메타버스");
    assertThat(finds("메타버스 축제")).isFalse();
  }

  @EveryDatabase
  void addsAliasesExclusionsAndUnwantedWords(Database database) {
    say(database, "watch 가온테크");

    say(database, "alias 1 = 가온그룹, GaonTech");
    say(database, "제외 1 놀로지");
    say(database, "not 가온테크: 야구");

    assertThat(finds("가온그룹 인수전")).isTrue();
    assertThat(finds("GaonTech to open a plant")).isTrue();
    assertThat(finds("가온테크놀로지 상장")).isFalse();
    assertThat(finds("가온테크 야구단 창단")).isFalse();
    assertThat(say(database, "watchlist"))
        .contains("also: 가온그룹, GaonTech", "excluded: 놀로지", "not: 야구");
  }

  @EveryDatabase
  void takesWordsBack(Database database) {
    say(database, "watch 가온테크");
    say(database, "not 1 야구");

    assertThat(say(database, "forget 1 축구")).contains("Never added");
    assertThat(say(database, "빼기 1 야구")).contains("Removed from ‘가온테크’: 야구");
    assertThat(finds("가온테크 야구단 창단")).isTrue();
  }

  @EveryDatabase
  void refusesWordsThatDoNothingOrTooMuch(Database database) {
    say(database, "watch 가온테크");

    assertThat(say(database, "exclude 1 drone")).contains("nothing to exclude");
    assertThat(say(database, "alias 1 = 가")).contains("one character");
    assertThat(say(database, "alias 1 =")).contains("which other name");
    assertThat(say(database, "alias 7 = 가온")).contains("no watch ‘7’");
    List<String> many = new ArrayList<>();
    for (int number = 0; number < 51; number++) {
      many.add("낱말" + number);
    }
    assertThat(say(database, "not 1 " + String.join(",", many))).contains("Up to 50 words");
  }

  @EveryDatabase
  void keepsWordsOverARestart(Database database) {
    say(database, "watch 가온테크");
    say(database, "alias 1 = 가온그룹");
    WatchIndex restarted = new WatchIndex();

    desk(database, restarted).load();

    assertThat(restarted.match(EntryText.ofTitle("가온그룹 인수전"))).hasSize(1);
  }

  @EveryDatabase
  void triesAQueryOnWhatIsStored(Database database) {
    store(database, "가온테크 \"드론 배송\" 시작", "바람의 나라", "가온테크가 공장 증설");

    assertThat(say(database, "시험 가온테크 -공장"))
        .contains("Of 3 entries from the last 7 days, 1 matches.")
        .contains("가온테크 \"드론 배송\" 시작")
        .contains("Tue 4 Aug: 1")
        .doesNotContain("증설");
    assertThat(say(database, "test (")).contains("Can’t look for that");
  }

  private boolean finds(String title) {
    return !index.match(EntryText.ofTitle(title)).isEmpty();
  }

  private String say(Database database, String line) {
    Chat chat =
        database.transaction(
            handle ->
                new ChatStore()
                    .findOrCreate(
                        handle,
                        new ChatAddress(Platform.CONSOLE, "1"),
                        "test",
                        Language.EN,
                        ZoneId.of("Asia/Seoul"),
                        NOW));
    Command command = CommandParser.parse(line);
    WatchDesk desk = desk(database, index);
    List<WordForm> seen =
        command instanceof WatchCommand.Watch watch
            ? desk.formsSeen(watch.query(), NOW)
            : List.of();
    Outcome outcome =
        command instanceof WatchCommand watch
            ? desk.perform(chat, watch, seen, NOW)
            : new ChatOutcome.NotUnderstood(line);
    Reply reply = Replies.to(chat, outcome);
    return PlainText.of(reply.message());
  }

  private static WatchDesk desk(Database database, WatchIndex index) {
    WatchDesk.Stores stores =
        new WatchDesk.Stores(
            new WatchStore(),
            new WatchWordStore(),
            new ShownFormStore(),
            new EntryStore(),
            new FeedStore());
    return new WatchDesk(database, stores, index, new QueryParser(Lexicon.bundled()), Quotas.NONE);
  }

  private static void store(Database database, String... titles) {
    List<ParsedEntry> entries = new ArrayList<>();
    for (String title : titles) {
      entries.add(new ParsedEntry(title, title, null, null, null, null, null, null));
    }
    Instant then = NOW.minus(Duration.ofMinutes(1));
    database.inTransaction(
        handle -> {
          Feed feed =
              new FeedStore()
                  .add(handle, "https://example.test/rss", FeedStore.Following.COMMON, then);
          new EntryIntake(new EntryStore()).takeNew(handle, feed, Listing.of(entries), then);
        });
  }
}
