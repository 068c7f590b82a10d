package dev.sokbo.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cues stand for is kept as bits of a number: one too many would mean the first again. */
final class CueWordsTest {

  @ParameterizedTest
  @CsvSource({"ACT, 64", "NAME_ENDING, 64", "ONE, 32", "OTHER, 32", "STEP, 32", "COUNTRY, 64"})
  void haveABitOfTheirOwnEach(Cue.Kind kind, int bits) {
    assertThat(CueWords.all().stream().filter(cue -> cue.kind() == kind).map(Cue::number))
        .isNotEmpty()
        .allMatch(number -> number >= 0 && number < bits);
  }

  @Test
  void leaveABitToEachDeed() {
    assertThat(Deeds.LINES).hasSizeLessThanOrEqualTo(Long.SIZE);
  }
}
