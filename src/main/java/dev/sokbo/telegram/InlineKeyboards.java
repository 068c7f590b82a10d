package dev.sokbo.telegram;

import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The buttons of a message as its inline keyboard: one for the whole message, below all of it, in
 * the order of the blocks.
 */
final class InlineKeyboards {

  /** Buttons that Telegram takes in one keyboard; it refuses more. */
  private static final int MOST_BUTTONS = 100;

  private static final int MOST_IN_A_ROW = 8;

  private final ButtonCodec codec;

  InlineKeyboards(ButtonCodec codec) {
    this.codec = codec;
  }

  /** The keyboard; absent for a message without buttons. */
  @Nullable InlineKeyboardMarkup of(ChatAddress chat, Message message) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    int left = MOST_BUTTONS;
    for (List<Button> buttons : rows(message)) {
      if (!buttons.isEmpty() && buttons.size() <= Math.min(left, MOST_IN_A_ROW)) {
        rows.add(row(chat, buttons));
        left -= buttons.size();
      }
    }
    return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
  }

  private static List<List<Button>> rows(Message message) {
    return message.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).rows().stream())
        .toList();
  }

  private InlineKeyboardRow row(ChatAddress chat, List<Button> buttons) {
    InlineKeyboardRow row = new InlineKeyboardRow();
    for (Button button : buttons) {
      row.add(
          InlineKeyboardButton.builder()
              .text(button.label())
              .callbackData(codec.encode(chat, button))
              .build());
    }
    return row;
  }
}
