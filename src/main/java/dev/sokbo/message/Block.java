package dev.sokbo.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a message that stands on its own and is not divided if it can be helped. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
  @JsonSubTypes.Type(value = Block.Item.class, name = "item"),
  @JsonSubTypes.Type(value = Block.Code.class, name = "code"),
  @JsonSubTypes.Type(value = Block.Buttons.class, name = "buttons")
})
public sealed interface Block {

  /** What it says, line by line. */
  List<Line> lines();

  /** The same kind of block saying something else; a block of one line joins them. */
  Block withLines(List<Line> lines);

  /** The title of the message or of a section. */
  record Heading(Level level, List<Span> spans) implements Block {
    public Heading {
      spans = List.copyOf(spans);
    }

    @Override
    public List<Line> lines() {
      return List.of(new Line(spans));
    }

    @Override
    public Block withLines(List<Line> lines) {
      return new Heading(level, joined(lines));
    }
  }

  /** Running text. */
  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }

    /** Plain text. */
    public static Paragraph of(String text) {
      return new Paragraph(List.of(Span.plain(text)));
    }

    @Override
    public List<Line> lines() {
      return List.of(new Line(spans));
    }

    @Override
    public Block withLines(List<Line> lines) {
      return new Paragraph(joined(lines));
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

    @Override
    public Block withLines(List<Line> lines) {
      return new Item(key, lines);
    }
  }

  /** Text kept as it is, in fixed width. */
  record Code(String text) implements Block {

    /** The whole text as one line, whatever line ends are in it. */
    @Override
    public List<Line> lines() {
      return List.of(Line.of(Span.code(text)));
    }

    @Override
    public Block withLines(List<Line> lines) {
      return new Code(new Line(joined(lines)).text());
    }
  }

  /**
   * Things to tap. Directly behind an item they belong to it, else to the message.
   *
   * @param rows as they are laid out where a platform can
   */
  record Buttons(List<List<Button>> rows) implements Block {
    public Buttons {
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** One row of buttons. */
    public static Buttons of(Button... buttons) {
      return new Buttons(List.of(List.of(buttons)));
    }

    /** None: labels are no text of the message. */
    @Override
    public List<Line> lines() {
      return List.of();
    }

    @Override
    public Block withLines(List<Line> lines) {
      return this;
    }
  }

  /** A line of an item. */
  record Line(List<Span> spans) {
    public Line {
      spans = List.copyOf(spans);
    }

    /** A line of these spans. */
    public static Line of(Span... spans) {
      return new Line(List.of(spans));
    }

    /** The text without its style and links. */
    public String text() {
      return spans.stream().map(Span::text).collect(Collectors.joining());
    }
  }

  private static List<Span> joined(List<Line> lines) {
    return lines.stream().flatMap(line -> line.spans().stream()).toList();
  }

  /** How high a heading stands. */
  enum Level {
    MESSAGE,
    SECTION
  }
}
