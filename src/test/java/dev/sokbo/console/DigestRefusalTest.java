package dev.sokbo.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.chat.Language;
import dev.sokbo.digest.DigestComposer;
import dev.sokbo.digest.DigestContent;
import dev.sokbo.digest.RandomDigests;
import dev.sokbo.digest.SampleDigests;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.preference.Style;
import dev.sokbo.telegram.TelegramMarkup;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A refused digest is news that nobody gets: none may be, whatever feeds bring. */
final class DigestRefusalTest {

  private static final int SEEDS = 60;
  private static final List<Style> STYLES = List.of(Style.values());
  private static final List<Language> LANGUAGES = List.of(Language.values());

  @Test
  void isRefusedByNoPlatformAndTellsEachStoryOnce() throws JsonProcessingException {
    for (int seed = 0; seed < SEEDS; seed++) {
      DigestContent content = new RandomDigests(seed).next();
      Style style = STYLES.get(seed % STYLES.size());
      Language language = LANGUAGES.get(seed % LANGUAGES.size());
      Message digest =
          new DigestComposer()
              .compose(content, style, language, SampleDigests.SEOUL, SampleDigests.NOW);
      try {
        check(digest);
      } catch (AssertionError | IllegalArgumentException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static void check(Message digest) throws JsonProcessingException {
    List<Message> telegram = TelegramMarkup.split(digest);
    telegram.forEach(PlatformRules::assertTelegramTakes);
    assertThat(keys(telegram)).isEqualTo(keys(List.of(digest)));

    List<Message> slack = SlackMarkup.split(digest);
    for (Message piece : slack) {
      PlatformRules.assertSlackTakes(piece);
    }
    assertThat(keys(slack)).isEqualTo(keys(List.of(digest)));

    assertThat(new TerminalMarkup(Colour.OFF).render(digest)).isNotBlank().doesNotContain("\u001b");
  }

  private static List<String> keys(List<Message> messages) {
    return messages.stream()
        .flatMap(message -> message.blocks().stream())
        .flatMap(block -> block instanceof Block.Item item ? Stream.of(item.key()) : Stream.of())
        .toList();
  }
}
