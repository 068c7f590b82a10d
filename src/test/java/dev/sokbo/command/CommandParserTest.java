package dev.sokbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Language;
import dev.sokbo.preference.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "/감시 AI chip"
      })
  void readsAVerbHoweverItIsWritten(String line) {
    assertThat(CommandParser.parse(line)).isEqualTo(new WatchCommand.Watch("AI chip"));
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
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch", "unwatch", "sub", "unsub", "search", "save"})
  void asksForWhatAVerbLacks(String verb) {
    assertThat(CommandParser.parse(verb)).isEqualTo(new ChatCommand.Malformed(verb));
  }

  @Test
  void showsTheScheduleWithoutWordsAndSetsItWithThem() {
    assertThat(CommandParser.parse("일정")).isEqualTo(new DigestCommand.ShowSchedule());
    assertThat(CommandParser.parse("일정 매일 08:30"))
        .isEqualTo(new DigestCommand.SetSchedule("매일 08:30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"digest empty on", "Digest Empty ON", "요약 빈요약 켜기"})
  void readsWhetherADigestComesThatHasNothingToTell(String line) {
    assertThat(CommandParser.parse(line))
        .isEqualTo(new DigestCommand.SetEmpties(Preferences.Empties.TOLD));
  }

  @Test
  void readsLanguagesByTheirNames() {
    assertThat(CommandParser.parse("lang 영어")).isEqualTo(new ChatCommand.Lang(Language.EN));
    assertThat(CommandParser.parse("언어 ko")).isEqualTo(new ChatCommand.Lang(Language.KO));
    assertThat(CommandParser.parse("lang latin")).isEqualTo(new ChatCommand.Malformed("lang"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "hello there", "watching Meta", "//", "@", "\u0000"})
  void callsWhatItCannotReadUnknown(String line) {
    assertThat(CommandParser.parse(line)).isInstanceOf(ChatCommand.Unknown.class);
  }
}
