package dev.sokbo.slackinbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.sokbo.fakeslack.SlackInputs;
import dev.sokbo.fakeslack.SlackPayloads;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of a request must be the same request when it is done after a restart. */
final class RequestReaderTest {

  private final AppConfig config = AppConfig.builder().build();
  private final RequestReader reader = new RequestReader(config);

  @Test
  void keepsACommandThatCameOverHttpAsSocketModeBringsIt() {
    ObjectNode command =
        SlackPayloads.command("C0NEWS", "U0MINJI", "watch R&amp;D = 메타, a+b", "http://127.0.0.1/r");

    String payload = RequestReader.payload(overHttp(SlackPayloads.form(command))).orElseThrow();

    assertThat(payload).doesNotContain("\"token\"");
    SlashCommandRequest again = (SlashCommandRequest) reader.read(payload).orElseThrow();
    assertThat(again.getPayload().getText()).isEqualTo("watch R&amp;D = 메타, a+b");
    assertThat(again.getPayload().getResponseUrl()).isEqualTo("http://127.0.0.1/r");
    assertThat(RequestReader.lane(again)).isEqualTo("C0NEWS");
  }

  @Test
  void keepsAnEventWithItsId() {
    ObjectNode mention = SlackPayloads.mention("C0NEWS", "U0MINJI", "<@U0BOT> 목록");

    String payload = RequestReader.payload(overHttp(mention.toString())).orElseThrow();

    EventRequest again = (EventRequest) reader.read(payload).orElseThrow();
    assertThat(RequestReader.eventId(again)).isEqualTo(mention.path("event_id").asText());
    assertThat(RequestReader.lane(again)).isEqualTo("C0NEWS");
  }

  @Test
  void keepsNothingThatIsNotTyped() {
    ObjectNode tap =
        SlackPayloads.tap("C0NEWS", "U0MINJI", SlackInputs.value("a", command()), "http://r");

    Request<?> request = overHttp(SlackPayloads.interactionForm(tap));

    assertThat(RequestReader.payload(request)).isEqualTo(Optional.empty());
  }

  private static ObjectNode command() {
    return SlackPayloads.command("C0NEWS", "U0MINJI", "", "");
  }

  private Request<?> overHttp(String body) {
    HttpRequest received =
        HttpRequest.builder()
            .requestUri("/slack/events")
            .remoteAddress("127.0.0.1")
            .queryString(Map.of())
            .requestBody(body)
            .headers(new RequestHeaders(Map.of()))
            .build();
    return new SlackRequestParser(config).parse(received);
  }
}
