package dev.sokbo.blockkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.message.Block.Line;
import dev.sokbo.message.Span;
import java.util.List;

/** Slack's rich text blocks. */
final class SlackRichText {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SlackRichText() {}

  static ObjectNode section(List<Span> spans) {
    return block(element("rich_text_section", elements(spans)));
  }

  /** A list of one thing. */
  static ObjectNode bullet(List<Line> lines) {
    ArrayNode elements = JSON.arrayNode();
    for (Line line : lines) {
      if (!elements.isEmpty()) {
        elements.add(text("\n"));
      }
      elements.addAll(elements(line.spans()));
    }
    ArrayNode entries = JSON.arrayNode().add(element("rich_text_section", elements));
    return block(element("rich_text_list", entries).put("style", "bullet"));
  }

  static ObjectNode preformatted(String text) {
    return block(element("rich_text_preformatted", JSON.arrayNode().add(text(text))));
  }

  private static ObjectNode block(ObjectNode element) {
    return element("rich_text", JSON.arrayNode().add(element));
  }

  private static ObjectNode element(String type, ArrayNode elements) {
    ObjectNode element = JSON.objectNode().put("type", type);
    element.set("elements", elements);
    return element;
  }

  private static ArrayNode elements(List<Span> spans) {
    ArrayNode elements = JSON.arrayNode();
    spans.forEach(span -> elements.add(element(span)));
    return elements;
  }

  private static ObjectNode element(Span span) {
    ObjectNode element = text(span.text());
    if (span.link() != null) {
      element.put("type", "link").put("url", span.link());
    }
    switch (span.style()) {
      case PLAIN -> {}
      case BOLD, HIT -> element.putObject("style").put("bold", true);
      case ITALIC -> element.putObject("style").put("italic", true);
      case CODE -> element.putObject("style").put("code", true);
    }
    return element;
  }

  private static ObjectNode text(String text) {
    return JSON.objectNode().put("type", "text").put("text", text);
  }
}
