package dev.sokbo.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.botapi.ParsedHtml;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.telegram.TelegramMarkup;
import java.util.List;
import java.util.stream.Stream;

/** What platforms refuse, as strictly as their documentation can be read. */
final class PlatformRules {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINK =
      "https?://([^/?#\\s]*\\.[^/?#\\s]+|\\[[0-9a-f:.]+])(:\\d+)?([/?#]\\S*)?";

  private PlatformRules() {}

  /** Fails where Telegram would refuse a message or show less than is in it. */
  static void assertTelegramTakes(Message message) {
    ParsedHtml parsed = ParsedHtml.of(TelegramMarkup.html(message));
    assertThat(parsed.text()).isNotBlank().hasSizeLessThanOrEqualTo(4_096);
    assertThat(parsed.tags()).hasSizeLessThanOrEqualTo(100);
    assertThat(parsed.links()).allMatch(link -> link.matches(LINK) && link.length() <= 2_048);
    assertThat(buttons(message)).hasSizeLessThanOrEqualTo(100);
    assertThat(buttons(message)).allMatch(button -> !button.label().isBlank());
  }

  /** Fails where Slack would refuse a message. */
  static void assertSlackTakes(Message message) throws JsonProcessingException {
    SlackMessage rendered = SlackMarkup.render(message, Button::command);
    JsonNode blocks = JSON.readTree(rendered.blocks());
    assertThat(blocks.size()).isBetween(1, 50);
    int units = 0;
    for (JsonNode block : blocks) {
      units += units(block);
      assertTaken(block);
    }
    assertThat(units).isLessThanOrEqualTo(13_000);
    assertThat(rendered.text()).isNotBlank().hasSizeLessThan(40_000).doesNotContain("<", ">");
  }

  private static void assertTaken(JsonNode block) {
    switch (block.get("type").asText()) {
      case "header" ->
          assertThat(block.at("/text/text").asText()).isNotBlank().hasSizeBetween(1, 150);
      case "rich_text" -> assertRichText(block);
      case "actions" -> {
        assertThat(block.get("elements").size()).isBetween(1, 25);
        assertThat(block.findValues("value")).allMatch(value -> value.asText().length() <= 2_000);
        assertThat(block.findValues("action_id")).doesNotHaveDuplicates();
        assertThat(block.findValues("text"))
            .filteredOn(JsonNode::isObject)
            .allMatch(text -> text.get("text").asText().length() <= 75);
      }
      default -> assertThat(block.get("type").asText()).isIn("section", "context");
    }
  }

  private static void assertRichText(JsonNode block) {
    assertThat(block.findValues("elements")).noneMatch(JsonNode::isEmpty);
    assertThat(block.findValues("text")).noneMatch(text -> text.asText().isEmpty());
    assertThat(block.findValues("url")).allMatch(url -> url.asText().matches(LINK));
    assertThat(block.findValues("url")).allMatch(url -> url.asText().length() <= 3_000);
  }

  private static int units(JsonNode block) {
    return Stream.concat(
            block.findValues("text").stream().filter(JsonNode::isTextual),
            block.findValues("url").stream())
        .mapToInt(text -> text.asText().length())
        .sum();
  }

  private static List<Button> buttons(Message message) {
    return message.blocks().stream()
        .flatMap(block -> block instanceof Block.Buttons some ? some.rows().stream() : Stream.of())
        .flatMap(List::stream)
        .toList();
  }
}
