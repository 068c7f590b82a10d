package dev.sokbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Clarity;
import dev.sokbo.query.Queries;
import dev.sokbo.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A button says a command that nobody checks by eye: each must be read as it was meant. */
final class ButtonCommandsTest {

  @Test
  void takesBackWhatItNames() {
    assertThat(CommandParser.parse(Undo.watch(12))).isEqualTo(new WatchCommand.Restore(12));
    assertThat(CommandParser.parse(Undo.feed(3))).isEqualTo(new FeedCommand.Refollow(3));
    assertThat(CommandParser.parse(Undo.saved(4))).isEqualTo(new DigestCommand.Keep(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"undo", "undo w", "undo x1", "undo w1 f2", "undo w1234567890123456789"})
  void takesNothingBackThatItCannotName(String line) {
    assertThat(CommandParser.parse(line)).isEqualTo(new ChatCommand.Malformed("undo"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 17, 999_999_999_999_999_999L})
  void callsAFormByItsId(long id) {
    assertThat(FormName.read(FormName.of(id))).hasValue(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "f", "17", "f-1", "f17x", "f1234567890123456789"})
  void takesAWordForNoFormThatOnlyLooksLikeOne(String word) {
    assertThat(FormName.read(word)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPackOfWatchesIsFoundByItsStepAndKnownToTheLexicon(WatchPack pack) {
    assertThat(WatchPack.of(pack.step())).contains(pack);
    assertThat(pack.terms()).allSatisfy(term -> assertThat(knows(term)).as(term).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void aPackOfFeedsIsFoundByItsStep(FeedPack pack) {
    assertThat(FeedPack.of(pack.step())).contains(pack);
    assertThat(WatchPack.of(pack.step())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KO, ko, true",
    "KO, ko-KR, true",
    "KO, en, false",
    "KO, , true",
    "EN, EN-us, true",
    "ALL, ja, true"
  })
  void aPackOfFeedsHoldsThoseOfItsLanguage(FeedPack pack, String language, boolean held) {
    assertThat(pack.holds(language)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"watch Meta, COMMAND", "watch, INCOMPLETE", "Meta, NONE"})
  void tellsHowMuchOfACommandALineIs(String line, Clarity clarity) {
    assertThat(CommandParser.clarity(line)).isEqualTo(clarity);
  }

  private static boolean knows(String term) {
    return Queries.parse(term) instanceof Query.Known;
  }
}
