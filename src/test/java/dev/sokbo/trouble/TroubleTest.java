package dev.sokbo.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Language;
import dev.sokbo.chat.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever hears that a feed fails wants to know why, in the language of the chat. */
final class TroubleTest {

  private final Wording korean = new Wording(Trouble.BUNDLE, Language.KO);
  private final Wording english = new Wording(Trouble.BUNDLE, Language.EN);

  @ParameterizedTest
  @EnumSource
  void isSaidInBothLanguages(TroubleKind kind) {
    Trouble trouble = Trouble.of(kind, "x7");

    assertThat(korean.say(trouble.key(), trouble.detail())).isNotBlank();
    assertThat(english.say(trouble.key(), trouble.detail())).isEqualTo(trouble.english());
    assertThat(korean.raw(trouble.key()).contains("{0}"))
        .as("the detail is in both or in neither")
        .isEqualTo(english.raw(trouble.key()).contains("{0}"));
  }

  @ParameterizedTest
  @EnumSource
  void comesBackFromATableAsItWas(TroubleKind kind) {
    Trouble plain = Trouble.of(kind);
    Trouble detailed = Trouble.of(kind, "two words");

    assertThat(Trouble.read(plain.written())).isEqualTo(plain);
    assertThat(Trouble.read(detailed.written())).isEqualTo(detailed);
  }

  @Test
  void keepsWhatNobodyKnowsAsItIs() {
    assertThat(Trouble.read("a sentence of old").english()).isEqualTo("a sentence of old");
  }

  @Test
  void saysADetailWordForWord() {
    Trouble trouble = Trouble.of(TroubleKind.OTHER_ROOT, "{0}'s $1");

    assertThat(trouble.english()).isEqualTo("not a feed: the document's root is <{0}'s $1>");
    assertThat(korean.say(trouble.key(), trouble.detail())).contains("<{0}'s $1>");
  }
}
