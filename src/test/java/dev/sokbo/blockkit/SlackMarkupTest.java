package dev.sokbo.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sokbo.message.Block;
import dev.sokbo.message.Block.Line;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.RandomMessages;
import dev.sokbo.message.Span;
import dev.sokbo.message.ToldTexts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed must never ring a whole Slack channel, and Slack refuses a message for one bad block. */
final class SlackMarkupTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> TYPES =
      Set.of(
          "header",
          "plain_text",
          "rich_text",
          "rich_text_section",
          "rich_text_list",
          "rich_text_preformatted",
          "text",
          "link");

  @Test
  void rendersADigest() throws JsonProcessingException {
    Message digest =
        Message.of(
            new Block.Heading(Block.Level.MESSAGE, List.of(Span.plain("속보"))),
            new Block.Heading(Block.Level.SECTION, List.of(Span.plain("R&D"))),
            new Block.Item(
                "1",
                List.of(
                    Line.of(Span.hit("메타").linked("https://n.example/1"), Span.plain("가 공개")),
                    Line.of(Span.italic("가온경제")))),
            new Block.Code("a < b"));

    SlackMessage rendered = SlackMarkup.render(digest, Button::command);

    assertThat(rendered.text()).isEqualTo("속보\nR&amp;D\n• 메타가 공개\n가온경제\na &lt; b");
    assertThat(JSON.readTree(rendered.blocks()))
        .isEqualTo(
            JSON.readTree(
                """
                [
                  {"type": "header",
                   "text": {"type": "plain_text", "text": "속보", "emoji": false}},
                  {"type": "rich_text", "elements": [
                    {"type": "rich_text_section", "elements": [
                      {"type": "text", "text": "R&D", "style": {"bold": true}}]}]},
                  {"type": "rich_text", "elements": [
                    {"type": "rich_text_list", "style": "bullet", "elements": [
                      {"type": "rich_text_section", "elements": [
                        {"type": "link", "url": "https://n.example/1", "text": "메타",
                         "style": {"bold": true}},
                        {"type": "text", "text": "가 공개"},
                        {"type": "text", "text": "\\n"},
                        {"type": "text", "text": "가온경제", "style": {"italic": true}}]}]}]},
                  {"type": "rich_text", "elements": [
                    {"type": "rich_text_preformatted", "elements": [
                      {"type": "text", "text": "a < b"}]}]}
                ]
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> now",
        "<@U012AB3CD>",
        "<https://evil.example|x>",
        "*b* _i_ ~s~ `c`",
        "&lt;b&gt; & <b>"
      })
  void showsWhatWouldBeMarkupAsText(String hostile) throws JsonProcessingException {
    SlackMessage rendered = SlackMarkup.render(Message.text(hostile), Button::command);

    JsonNode element = JSON.readTree(rendered.blocks()).at("/0/elements/0/elements/0");
    assertThat(element.get("type").asText()).isEqualTo("text");
    assertThat(element.get("text").asText()).isEqualTo(hostile);
    assertThat(element.has("style")).isFalse();
    assertThat(rendered.text()).doesNotContain("<", ">");
  }

  @Test
  void makesNoHeaderOfWhatAHeaderCantShow() {
    for (String text : List.of("<!channel>", "AT&T", "x".repeat(151))) {
      Message message =
          Message.of(new Block.Heading(Block.Level.MESSAGE, List.of(Span.plain(text))));
      assertThat(SlackMarkup.render(message, Button::command).blocks())
          .startsWith("[{\"type\":\"rich_text\"");
    }
  }

  @Test
  void losesNothingOfAnyMessageAndStaysWithinTheLimits() throws JsonProcessingException {
    for (int seed = 0; seed < 120; seed++) {
      Message message = new RandomMessages(seed).ofOrdinaryBlocks();
      assertThat(ToldTexts.bare(seen(message)))
          .as("seed %d", seed)
          .isEqualTo(ToldTexts.of(message));
    }
  }

  @Test
  void beginsToTellEveryLineOfAMessageWithHugeTexts() throws JsonProcessingException {
    for (int seed = 0; seed < 8; seed++) {
      Message message = new RandomMessages(seed).withHugeTexts();
      ToldTexts.assertBeginsEachLine(ToldTexts.bare(seen(message)), message);
    }
  }

  private static String seen(Message message) throws JsonProcessingException {
    List<Message> pieces = SlackMarkup.split(message);
    for (Message piece : pieces) {
      assertWithinLimits(SlackMarkup.render(piece, Button::command));
    }
    StringBuilder seen = new StringBuilder();
    for (Message piece : ToldTexts.withoutNumbers(pieces)) {
      seen.append(texts(JSON.readTree(SlackMarkup.render(piece, Button::command).blocks())));
    }
    return seen.toString();
  }

  private static void assertWithinLimits(SlackMessage message) throws JsonProcessingException {
    JsonNode blocks = JSON.readTree(message.blocks());
    assertThat(blocks.size()).isBetween(1, 50);
    assertThat(texts(blocks)).hasSizeLessThanOrEqualTo(10_000);
    assertThat(blocks.findValues("type")).extracting(JsonNode::asText).isSubsetOf(TYPES);
    assertThat(blocks.findValues("elements")).noneMatch(JsonNode::isEmpty);
    assertThat(blocks.findValues("url"))
        .allMatch(url -> url.asText().matches("https?://[^/]*\\.[^/]*(/\\S*)?"));
    assertThat(message.text()).isNotBlank().hasSizeLessThan(40_000).doesNotContain("<", ">");
  }

  private static String texts(JsonNode blocks) {
    return blocks.findValues("text").stream()
        .map(text -> text.isTextual() ? text.asText() : text.get("text").asText())
        .peek(text -> assertThat(text).isNotEmpty())
        .collect(Collectors.joining());
  }
}
