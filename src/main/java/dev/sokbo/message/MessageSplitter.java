package dev.sokbo.message;

import dev.sokbo.message.Block.Heading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Divides messages into pieces that a platform takes. It divides between blocks, keeps a heading
 * with what it heads, and numbers the pieces: {@code (1/3)}. Nothing is left out but the end of a
 * block that is too long for a message of its own.
 */
public final class MessageSplitter {

  private static final int MOST_PIECES = 9_999;

  private final Size limit;
  private final Function<Block, Size> measure;
  private final BlockShortener shortener;
  private final Size room;

  /**
   * @param limit what one message may have
   * @param measure what one block adds to a message, the space before it included; no fewer units
   *     than its text has
   */
  public MessageSplitter(Size limit, Function<Block, Size> measure) {
    this.limit = limit;
    this.measure = measure;
    this.room = limit.minus(measure.apply(label(MOST_PIECES, MOST_PIECES)));
    this.shortener = new BlockShortener(block -> measure.apply(block).within(room), room.units());
  }

  /**
   * The message itself if it fits, else its pieces in order; empty if there is nothing to see in
   * it.
   */
  public List<Message> split(Message message) {
    Message safe = SafeMessage.of(message);
    if (safe.blocks().isEmpty()) {
      return List.of();
    }
    if (size(safe.blocks()).within(limit)) {
      return List.of(message);
    }
    return numbered(pieces(safe.blocks()));
  }

  private Size size(List<Block> blocks) {
    return blocks.stream().map(measure).reduce(Size.NONE, Size::plus);
  }

  private List<Piece> pieces(List<Block> blocks) {
    Deque<Piece> pieces = new ArrayDeque<>(List.of(new Piece()));
    for (int index = 0; index < blocks.size(); index++) {
      Block block = shortener.shorten(blocks.get(index));
      Piece piece = pieces.getLast();
      boolean belongsHere = block instanceof Block.Buttons && !piece.blocks.isEmpty();
      if (!belongsHere && !piece.takes(block, buttons(blocks, index + 1))) {
        pieces.add(piece.next(block));
      }
      pieces.getLast().add(block);
    }
    return List.copyOf(pieces);
  }

  /** What the buttons take that stand at a place, which have to come with the block before them. */
  private Size buttons(List<Block> blocks, int index) {
    boolean present = index < blocks.size() && blocks.get(index) instanceof Block.Buttons;
    return present ? measure.apply(blocks.get(index)) : Size.NONE;
  }

  private static List<Message> numbered(List<Piece> pieces) {
    if (pieces.size() == 1) {
      return List.of(new Message(pieces.getFirst().blocks));
    }
    List<Message> messages = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Block> blocks = new ArrayList<>(piece.blocks);
      blocks.add(label(messages.size() + 1, pieces.size()));
      messages.add(new Message(blocks));
    }
    return messages;
  }

  private static Block label(int number, int count) {
    return Block.Paragraph.of("(" + number + "/" + count + ")");
  }

  /** One message in the making. */
  private final class Piece {

    private final List<Block> blocks = new ArrayList<>();
    private Size used = Size.NONE;

    boolean takes(Block block, Size behind) {
      return blocks.isEmpty() || used.plus(measure.apply(block)).plus(behind).within(room);
    }

    void add(Block block) {
      blocks.add(block);
      used = used.plus(measure.apply(block));
    }

    /** The piece that follows this one, begun with the headings that belong to its first block. */
    Piece next(Block block) {
      int body = blocks.size();
      while (body > 0 && blocks.get(body - 1) instanceof Heading) {
        body--;
      }
      List<Block> headings = blocks.subList(body, blocks.size());
      Piece next = new Piece();
      headings.forEach(next::add);
      if (body == 0 || !next.takes(block, Size.NONE)) {
        return new Piece();
      }
      headings.clear();
      return next;
    }
  }
}
