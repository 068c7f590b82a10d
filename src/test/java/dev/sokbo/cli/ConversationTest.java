package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.assembly.SettingsRules;
import dev.sokbo.assembly.Sokbo;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.config.TestSettings;
import dev.sokbo.demo.DemoSite;
import dev.sokbo.message.Block;
import dev.sokbo.message.PlainText;
import dev.sokbo.messenger.FakeMessenger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** People steer Sokbo by commands: each must do what it says and say what it did. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Resources.SYSTEM_OUT)
final class ConversationTest {

  private final InstantSource clock = InstantSource.system();
  private final DemoSite site = new DemoSite(clock, 0, Duration.ofDays(1));
  private final FakeMessenger console = new FakeMessenger(Platform.CONSOLE);
  private final Sokbo sokbo;

  ConversationTest(@TempDir Path folder) {
    sokbo = build(folder);
  }

  @BeforeAll
  void printTheFirstDigest() throws InterruptedException {
    sokbo.start();
    FirstDigest.await(sokbo);
    say("lang en");
  }

  @AfterAll
  void stop() {
    sokbo.close();
    site.close();
  }

  @Test
  void printsADigestOfTheSampleNews() {
    assertThat(String.join("\n", console.textsAt(ChatAddress.CONSOLE)))
        .contains("Meta · ", "Samsung · ", "AI chip · ", "(종합)", "외 3곳");
  }

  @Test
  void beginsAndEndsAWatch() {
    assertThat(say("watch 로봇")).contains("Now watching ‘로봇’");
    assertThat(say("watch 로봇")).startsWith("Already watching ‘로봇’");
    String list = say("watchlist");
    assertThat(list).contains("Watchlist (4)").containsPattern("\\d+\\. 로봇");
    String number = list.replaceFirst("(?s).*?(\\d+)\\. 로봇.*", "$1");
    assertThat(say("unwatch " + number)).contains("No longer watching ‘로봇’");
    assertThat(say("unwatch 로봇")).contains("no watch ‘로봇’");
  }

  @Test
  void showsWhatAWatchOfTheLexiconFinds() {
    assertThat(say("watch 엔비디아")).contains("Also found: ", "Nvidia");
    say("unwatch 엔비디아");
  }

  @Test
  void knowsAWatchByItsMeaning() {
    assertThat(say("감시 메타")).contains("Already watching ‘Meta’");
    assertThat(say("mute 메타 1d")).contains("News of ‘Meta’ is held until");
    assertThat(say("unmute 메타")).contains("‘Meta’ is no longer muted");
    assertThat(say("아님 메타 야구")).contains("‘Meta’ skips entries with: 야구");
    assertThat(say("forget 메타 = 야구")).contains("Removed from ‘Meta’: 야구");
  }

  @Test
  void refusesAQueryThatFindsNearlyEverything() {
    assertThat(say("watch -야구")).contains("it only excludes", "^");
    assertThat(say("watch 가")).contains("one character");
  }

  @Test
  void followsAndLeavesFeeds() {
    String url = site.base() + "/feeds/extra";
    assertThat(say("sub " + url)).contains("Following the feed " + url);
    String list = say("feeds");
    String number = list.replaceFirst("(?s).*\\s([0-9]+)\\. .*", "$1");
    assertThat(list).contains("Feeds (12)");
    assertThat(say("unsub " + number)).contains("No longer following the feed " + url);
    assertThat(say("feeds")).contains("Feeds (11)");
    assertThat(say("unsub 99")).contains("‘99’ is not followed");
    assertThat(say("sub nonsense")).contains("Not a feed address: nonsense");
    assertThat(say("sub https://me:hush@own.example/") + say("https://me:hush@own.example/"))
        .contains("Not followed: https://***@own.example/")
        .doesNotContain("hush");
  }

  @Test
  void showsWhyAFeedFails() {
    assertThat(say("feeds")).contains("failing: the site has a problem (HTTP 500)");
    say("lang ko");
    assertThat(say("feeds")).contains("수집 실패: 사이트에 문제가 있습니다(HTTP 500)");
    say("언어 영어");
  }

  @Test
  void setsWhenDigestsCome() {
    assertThat(say("schedule weekdays 08:30")).contains("Digests: weekdays 08:30");
    assertThat(say("일정 sometimes")).contains("Can’t read the schedule ‘sometimes’");
    assertThat(say("schedule instant")).contains("Digests: instant");
    assertThat(say("schedule")).contains("Digests: instant");
  }

  @Test
  void saysSoWhenNothingWaits() {
    assertThat(say("digest")).contains("Nothing is waiting");
  }

  @Test
  void explainsWhyAnEntryCame() {
    assertThat(say("why 홀트펠트 방한 종합"))
        .contains("Feed: 다온테크 (샘플)", "Matches ‘Samsung’: 삼성전자", "Matches ‘AI chip’: AI 칩")
        .containsPattern("Folded into an earlier report|first report of its story; 3 other")
        .contains("Sent at ");
  }

  @Test
  void explainsWhyAnEntryDidNotCome() {
    assertThat(say("why 메타버스"))
        .contains("Does not match ‘Meta’: ‘메타버스’ is excluded")
        .contains("It matches no watch");
    assertThat(say("why no such thing ever")).contains("Found no entry");
  }

  @Test
  void takesBackWhatWasJustRemoved() {
    say("watch 가온테크");
    String number = say("watchlist").replaceFirst("(?s).*?([0-9]+)\\. 가온테크.*", "$1");
    Reply removed = sokbo.execute("unwatch " + number);

    assertThat(PlainText.of(removed.message())).contains("[Undo]");
    assertThat(say(undo(removed))).contains("Watching ‘가온테크’ again.");
    assertThat(say("watchlist")).contains(number + ". 가온테크");
    assertThat(say("undo w999999")).contains("can no longer be undone");
    say("unwatch 가온테크");

    Reply left = sokbo.execute("unsub 1");
    assertThat(say(undo(left))).contains("Following the feed").contains("again");
  }

  private static String undo(Reply reply) {
    return reply.message().blocks().stream()
        .flatMap(
            block -> block instanceof Block.Buttons buttons ? buttons.rows().stream() : Stream.of())
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow()
        .command();
  }

  @Test
  void findsAndKeepsStoredEntries() {
    String found = say("search 메타버스");
    assertThat(found).contains("Found for ‘메타버스’, page 1", "메타버스");
    String id = found.replaceFirst("(?s).*?#([0-9]+).*", "$1");

    assertThat(say("save #" + id)).contains("Saved: ");
    assertThat(say("저장목록")).contains("Saved (1)", "메타버스");
    Reply removed = sokbo.execute("unsave 1");
    assertThat(say("saved")).doesNotContain("메타버스");
    assertThat(say(undo(removed))).contains("Saved: ");
    assertThat(say("saved")).contains("Saved (1)", "메타버스");
    assertThat(say("save #999999")).contains("Found no entry for ‘#999999’");
    assertThat(say("why #" + id)).contains("Does not match ‘Meta’");
  }

  @Test
  void tellsHowThingsStand() {
    assertThat(say("stats")).containsPattern("[0-9]+ entries came").containsPattern("Meta: [0-9]+");
    assertThat(say("status")).contains("Watches: 3", "Feeds: 11, 1 of them failing");
    assertThat(say("settings")).contains("language: English", "Digests: ", "[한국어]");
  }

  @Test
  void takesBackWhatItExported() {
    say("watch 가온테크");
    say("alias 가온테크 = 가온, Gaon");
    say("exclude 가온테크 = 가온테크노");
    say("not 가온테크 = 야구");
    say("unsub 2");
    say("digest empty on");
    say("mute 가온테크");
    say("mute feed " + site.feedUrls().getFirst());
    say("mute Meta 8h");
    String exported = document("export");
    say("unwatch 가온테크");
    say("schedule daily 09:00");
    say("unmute feed " + site.feedUrls().getFirst());

    Reply reply = sokbo.execute("import " + exported);

    assertThat(PlainText.of(reply.message())).contains("Imported: ").doesNotContain("Could not");
    assertThat(document("export"))
        .isEqualTo(exported)
        .contains("digest: empty on")
        .contains("mute:", "- 가온테크\n", "- feed " + site.feedUrls().getFirst())
        .doesNotContain("- Meta\n- feed")
        .doesNotContain("[]");
    assertThat(document("export opml")).contains("<opml", "/feeds/");
    say("unwatch 가온테크");
    say("sub " + site.feedUrls().get(1));
    say("digest empty off");
    say("unmute");
  }

  @Test
  void saysWhatItCouldNotImport() {
    assertThat(say("import watch: ['samsung (hbm']\ncolour: red"))
        .contains(
            "Imported: 0",
            "Could not be imported (2)",
            "watch samsung (hbm\n  → Can’t look for that: the parenthesis is never closed.",
            "colour red\n  → There is no such setting; a file may have: lang, timezone,");
    assertThat(say("import [")).contains("neither an export", "line 1 is not YAML");
    assertThat(say("import hello")).contains("neither an export", "no keys");
    assertThat(say("import <html/>")).contains("neither an export", "no list of feeds");
    assertThat(
            say(
                "import <opml><body><outline"
                    + " xmlUrl='https://me:hush@own.example/'/></body></opml>"))
        .contains("Could not be imported (1)", "sub https://***@own.example/")
        .doesNotContain("hush");
    assertThat(say("import")).contains("Send the file");
  }

  @Test
  void beginsInThreeSteps() {
    assertThat(say("start anew")).contains("1/3", "[AI chips]");
    assertThat(say("start pack_ai_chip")).contains("Watching: AI chip, HBM", "2/3", "[Both]");
    assertThat(say("start feeds_ko")).contains("3/3", "[Instantly]");
    assertThat(say("start feeds_all")).contains("Following 11 feeds");
    List.of("HBM", "Nvidia", "SK hynix").forEach(term -> say("unwatch " + term));
  }

  @Test
  void answersWhatItDoesNotUnderstand() {
    assertThat(say("make coffee")).contains("Unknown command ‘make coffee’");
    assertThat(say("watch")).contains("What should I watch?");
    assertThat(say("help")).contains("watch TERM", "why TITLE");
  }

  private String document(String line) {
    return Objects.requireNonNull(sokbo.execute(line).document()).text();
  }

  private String say(String line) {
    return PlainText.of(sokbo.execute(line).message());
  }

  private Sokbo build(Path folder) {
    Map<String, String> environment =
        DemoVerb.environment(site, folder, Map.of("SOKBO_HTTP_PORT", "off"));
    return Sokbo.build(TestSettings.of(environment, SettingsRules::breaches), console, clock);
  }
}
