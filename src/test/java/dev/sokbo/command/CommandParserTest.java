package dev.sokbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Language;
import dev.sokbo.preference.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People type as they like; whatever it is, it must become a command that gets an answer. */
final class CommandParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "watch AI chip",
        "/watch AI chip",
        "WATCH   AI chip  ",
        "/watch@sokbo_bot AI chip",
        "감시 AI chip",
        "/감시 AI chip",
        "watch: AI chip",
        "감시:AI chip",
        "감시：AI chip"
      })
  void readsAVerbHoweverItIsWritten(String line) {
    assertThat(CommandParser.parse(line)).isEqualTo(new WatchCommand.Watch("AI chip"));
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryVerbByAWordThatNoOtherHas(Verb verb) {
    assertThat(Verb.of(verb.word())).contains(verb);
    assertThat(CommandParser.words()).contains(verb.word()).hasSize(Verb.values().length);
    assertThat(CommandParser.parse("/" + verb.word() + " x"))
        .isNotInstanceOf(ChatCommand.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "감시 해제 메타, 감시해제 메타",
    "/감시 해제 메타 퀘스트, 감시해제 메타 퀘스트",
    "구독 취소 2, 구독취소 2",
    "음소거 해제, 음소거해제",
    "일시 정지, 일시정지",
    "감시 목록, 목록",
    "구독해제 2, 구독취소 2",
    "／감시 애플, /감시 애플",
    "unsubscribe 2, unsub 2",
  })
  void readsVerbsAsManyWriteThem(String written, String verb) {
    assertThat(CommandParser.parse(written)).isEqualTo(CommandParser.parse(verb));
    assertThat(CommandParser.parse(verb)).isNotInstanceOf(ChatCommand.Unknown.class);
  }

  @Test
  void takesAVerbInQuotationMarksForAWord() {
    assertThat(CommandParser.parse("감시 \"해제\"")).isEqualTo(new WatchCommand.Watch("\"해제\""));
  }

  @Test
  void readsSpacesOfAnyKind() {
    assertThat(CommandParser.parse("\u3000watch\u00A0AI\u3000chip\u2003"))
        .isEqualTo(new WatchCommand.Watch("AI chip"));
    assertThat(CommandParser.parse("\uFEFFwatch \u200BAI chip\u200B"))
        .isEqualTo(new WatchCommand.Watch("AI chip"));
  }

  @Test
  void readsTheStepOfADeepLink() {
    assertThat(CommandParser.parse("/start")).isEqualTo(new ChatCommand.Start(""));
    assertThat(CommandParser.parse("/start pack_ai_chip"))
        .isEqualTo(new ChatCommand.Start("pack_ai_chip"));
  }

  @Test
  void readsThePageOfASearch() {
    assertThat(CommandParser.parse("search HBM p2 p3"))
        .isEqualTo(new ChatCommand.Search("HBM p2", 3));
    assertThat(CommandParser.parse("검색 HBM")).isEqualTo(new ChatCommand.Search("HBM", 1));
    assertThat(CommandParser.parse("search HBM p100"))
        .isEqualTo(new ChatCommand.Search("HBM", 100));
    assertThat(CommandParser.parse("search HBM p0")).isEqualTo(new ChatCommand.Search("HBM p0", 1));
    assertThat(CommandParser.parse("search p2")).isEqualTo(new ChatCommand.Search("p2", 1));
  }

  @ParameterizedTest
  @CsvSource({"watchlist, 0", "목록 p2, 2", "watchlist 3, 3", "watchlist p0, 0", "watchlist x, 0"})
  void readsThePageOfAList(String line, int page) {
    assertThat(CommandParser.parse(line)).isEqualTo(new WatchCommand.Watchlist(page));
  }

  @ParameterizedTest
  @CsvSource({"export, SETTINGS", "내보내기 설정, SETTINGS", "export OPML, OPML", "export 피드, OPML"})
  void readsWhatToExport(String line, ChatCommand.Kind kind) {
    assertThat(CommandParser.parse(line)).isEqualTo(new ChatCommand.Export(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "watch",
        "unwatch",
        "sub",
        "unsub",
        "search",
        "save",
        "unsave",
        "test",
        "exclude ,",
        "export all",
        "digest now",
        "digest empty maybe",
        "lang latin"
      })
  void asksForWhatAVerbLacks(String line) {
    assertThat(CommandParser.parse(line))
        .isEqualTo(new ChatCommand.Malformed(line.split(" ", 2)[0]));
  }

  @Test
  void showsTheScheduleWithoutWordsAndSetsItWithThem() {
    assertThat(CommandParser.parse("일정")).isEqualTo(new DigestCommand.ShowSchedule());
    assertThat(CommandParser.parse("일정 매일 08:30"))
        .isEqualTo(new DigestCommand.SetSchedule("매일 08:30"));
  }

  @ParameterizedTest
  @CsvSource({
    "digest empty on, TOLD",
    "Digest Empty ON, TOLD",
    "요약 빈요약 켜기, TOLD",
    "digest empty off, SILENT",
    "요약 빈요약 끄기, SILENT"
  })
  void readsWhetherADigestComesThatHasNothingToTell(String line, Preferences.Empties empties) {
    assertThat(CommandParser.parse(line)).isEqualTo(new DigestCommand.SetEmpties(empties));
  }

  @Test
  void readsLanguagesByTheirNames() {
    assertThat(CommandParser.parse("lang 영어")).isEqualTo(new ChatCommand.Lang(Language.EN));
    assertThat(CommandParser.parse("언어 ko")).isEqualTo(new ChatCommand.Lang(Language.KO));
    assertThat(CommandParser.parse("lang")).isEqualTo(new ChatCommand.Lang(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "hello there",
        "watching Meta",
        "//",
        "@",
        "\u0000",
        "watch://x",
        ": Meta"
      })
  void callsWhatItCannotReadUnknown(String line) {
    assertThat(CommandParser.parse(line)).isInstanceOf(ChatCommand.Unknown.class);
  }
}
