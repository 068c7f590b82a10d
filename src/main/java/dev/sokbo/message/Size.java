package dev.sokbo.message;

/**
 * How much of what a platform limits a part of a message takes.
 *
 * @param units UTF-16 units of text
 * @param elements what else the platform counts, such as Telegram's entities or Slack's blocks
 */
public record Size(int units, int elements) {

  static final Size NONE = new Size(0, 0);

  Size plus(Size other) {
    return new Size(units + other.units, elements + other.elements);
  }

  Size minus(Size other) {
    return new Size(units - other.units, elements - other.elements);
  }

  boolean within(Size limit) {
    return units <= limit.units && elements <= limit.elements;
  }
}
