package dev.sokbo.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.ViewState;
import dev.sokbo.blockkit.SlackFields;
import dev.sokbo.chat.Wording;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.text.Ellipsis;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds modals and the Home tab.
 *
 * @see <a href="https://docs.slack.dev/surfaces/modals">Modals</a>
 */
final class SlackViews {

  /** Block Kit reference: the blocks of a view. */
  private static final int MOST_BLOCKS = 100;

  /** The views reference: a modal's title and the labels of its buttons. */
  private static final int TITLE_UNITS = 24;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SlackViews() {}

  /**
   * A modal to fill in.
   *
   * @param subject the channel that it is about, which comes back with everything done in it
   */
  static ObjectNode form(Wording words, SlackForm form, SlackAddress subject, ArrayNode blocks) {
    ObjectNode view = modal(words, form.title(), "cancel", subject, blocks);
    view.put("callback_id", form.id());
    view.set("submit", SlackFields.plain(words.say("save")));
    return view;
  }

  /** A modal to read. */
  static ObjectNode told(Wording words, SlackAddress subject, ArrayNode blocks) {
    return modal(words, "told.title", "close", subject, blocks);
  }

  private static ObjectNode modal(
      Wording words, String title, String close, SlackAddress subject, ArrayNode blocks) {
    ObjectNode view = view("modal", subject, blocks);
    view.set("title", SlackFields.plain(Ellipsis.shorten(words.say(title), TITLE_UNITS)));
    view.set("close", SlackFields.plain(words.say(close)));
    return view;
  }

  /** The Home tab, about one channel. */
  static ObjectNode home(SlackAddress subject, ArrayNode blocks) {
    return view("home", subject, blocks);
  }

  /** The channel that a view is about; empty when it says none. */
  static Optional<SlackAddress> subject(@Nullable String privateMetadata) {
    if (privateMetadata == null || privateMetadata.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode subject = MAPPER.readTree(privateMetadata);
      String team = subject.path("team").asText("");
      String channel = subject.path("channel").asText("");
      return team.isEmpty() || channel.isEmpty()
          ? Optional.empty()
          : Optional.of(new SlackAddress(team, channel));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** What was filled into a view, by block and element. */
  static Map<String, Map<String, ViewState.Value>> answers(@Nullable ViewState state) {
    return state == null || state.getValues() == null ? Map.of() : state.getValues();
  }

  private static ObjectNode view(String type, SlackAddress subject, ArrayNode blocks) {
    ObjectNode view = JSON.objectNode().put("type", type);
    ArrayNode shown = view.putArray("blocks");
    for (int block = 0; block < Math.min(blocks.size(), MOST_BLOCKS); block++) {
      shown.add(blocks.get(block));
    }
    String metadata =
        JSON.objectNode().put("team", subject.team()).put("channel", subject.channel()).toString();
    return view.put("private_metadata", metadata);
  }
}
