package dev.sokbo.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.blockkit.SlackFields.Option;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slack opens no view of which one field is beyond its limits. */
final class SlackFieldsTest {

  @Test
  void aFieldBeginsWithNoMoreThanItTakes() {
    ObjectNode field = SlackFields.textField("x".repeat(30), 20);

    assertThat(field.path("max_length").asInt()).isEqualTo(20);
    assertThat(field.path("initial_value").asText()).isEqualTo("x".repeat(19) + "…");
    assertThat(SlackFields.textField(" ", 20).has("initial_value")).isFalse();
  }

  @Test
  void aSelectOffersAsManyOptionsAsItMayAndShortensThem() {
    List<Option> options =
        IntStream.range(0, 101)
            .mapToObj(number -> new Option("x".repeat(80), "v" + number))
            .toList();

    JsonNode shown = SlackFields.select(options, null).path("options");

    assertThat(shown).hasSize(100);
    assertThat(shown.at("/99/value").asText()).isEqualTo("v99");
    assertThat(shown.at("/0/text/text").asText()).hasSize(75).endsWith("…");
  }

  @Test
  void aSelectBeginsWithAnOptionThatItOffers() {
    List<Option> options = List.of(new Option("One", "1"), new Option("Two", "2"));

    assertThat(SlackFields.select(options, "2").at("/initial_option/text/text").asText())
        .isEqualTo("Two");
    assertThat(SlackFields.select(options, "3").has("initial_option")).isFalse();
  }

  @Test
  void aQuestionAndItsFieldGoByOneName() {
    ObjectNode input =
        SlackFields.input(
            "query", "What?", SlackFields.Need.OPTIONAL, SlackFields.longTextField(9));

    assertThat(input.path("block_id").asText()).isEqualTo("query");
    assertThat(input.at("/element/action_id").asText()).isEqualTo("query");
    assertThat(input.at("/element/multiline").asBoolean()).isTrue();
    assertThat(input.path("optional").asBoolean()).isTrue();
  }
}
