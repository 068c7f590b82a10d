package dev.sokbo.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of a message that stands on its own and is not divided if it can be helped. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
  @JsonSubTypes.Type(value = Block.Item.class, name = "item"),
  @JsonSubTypes.Type(value = Block.Code.class, name = "code")
})
public sealed interface Block {

  /** The title of the message or of a section. */
  record Heading(Level level, List<Span> spans) implements Block {
    public Heading {
      spans = List.copyOf(spans);
    }
  }

  /** Running text. */
  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /**
   * One thing of a list, such as a story of a digest.
   *
   * @param key what the item stands for, by which its sender finds it again after a message was
   *     split; never shown
   * @param lines each a line of its own; the first names the thing
   */
  record Item(String key, List<Line> lines) implements Block {
    public Item {
      lines = List.copyOf(lines);
    }
  }

  /** Text kept as it is, in fixed width. */
  record Code(String text) implements Block {}

  /** A line of an item. */
  record Line(List<Span> spans) {
    public Line {
      spans = List.copyOf(spans);
    }

    public static Line of(Span... spans) {
      return new Line(List.of(spans));
    }
  }

  /** How high a heading stands. */
  enum Level {
    MESSAGE,
    SECTION
  }
}
