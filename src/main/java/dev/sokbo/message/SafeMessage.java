package dev.sokbo.message;

import dev.sokbo.message.Block.Line;

/**
 * A message from which everything is gone that could act, mislead or be refused wherever it is
 * shown. What a platform's own markup means is left to that markup to escape.
 */
public final class SafeMessage {

  private SafeMessage() {}

  /**
   * The same message without control characters and bidirectional overrides, with links only where
   * they are sound, and without spans, lines and blocks in which there is nothing to see.
   */
  public static Message of(Message message) {
    return new Message(
        message.blocks().stream().map(SafeMessage::safe).filter(SafeMessage::isVisible).toList());
  }

  private static boolean isVisible(Block block) {
    return block instanceof Block.Buttons
        || block.lines().stream().anyMatch(SafeMessage::isVisible);
  }

  private static Block safe(Block block) {
    return switch (block) {
      case Block.Code code -> new Block.Code(SafeText.lines(code.text()));
      case Block.Heading heading -> withSafeLines(heading);
      case Block.Paragraph paragraph -> withSafeLines(paragraph);
      case Block.Item item -> withSafeLines(item);
      case Block.Buttons buttons -> safe(buttons);
    };
  }

  private static Block safe(Block.Buttons buttons) {
    return new Block.Buttons(
        buttons.rows().stream().map(row -> row.stream().map(SafeMessage::safe).toList()).toList());
  }

  private static Button safe(Button button) {
    return new Button(SafeText.line(button.label()), button.command());
  }

  private static Block withSafeLines(Block block) {
    return block.withLines(
        block.lines().stream().map(SafeMessage::safe).filter(SafeMessage::isVisible).toList());
  }

  private static boolean isVisible(Line line) {
    return line.spans().stream().anyMatch(span -> SafeText.isVisible(span.text()));
  }

  private static Line safe(Line line) {
    return new Line(
        line.spans().stream()
            .map(SafeMessage::safe)
            .filter(span -> !span.text().isEmpty())
            .toList());
  }

  private static Span safe(Span span) {
    return new Span(
        SafeText.line(span.text()), span.style(), SafeLink.of(span.link()).orElse(null));
  }
}
