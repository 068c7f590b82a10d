package dev.sokbo.botchat;

import dev.sokbo.chat.Clarity;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Tells what people say to Sokbo from what they say to each other. In a private chat all is meant
 * for it. In groups what begins with one of its commands, mentions it or answers it is; what names
 * another bot is not. In channels only what begins with one of its commands and a slash.
 */
final class Hearing {

  /** {@code /command@bot}, as clients write it in groups. */
  private static final Pattern NAMED = Pattern.compile("^(/[^\\s@]+)@(\\w+)");

  private final BotIdentity me;
  private final Function<String, Clarity> clarity;
  private final Pattern mention;

  Hearing(BotIdentity me, Function<String, Clarity> clarity) {
    this.me = me;
    this.clarity = clarity;
    this.mention =
        Pattern.compile(
            "(?<!\\w)@(?=\\w)" + Pattern.quote(me.username()) + "(?<=\\w)(?!\\w)",
            Pattern.CASE_INSENSITIVE);
  }

  /** What was said to Sokbo, without its name; empty for anything else. */
  Optional<String> heard(Message message) {
    String said = said(message);
    if (said == null || isFromElsewhere(message)) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(said);
    if (named.find()) {
      return named.group(2).equalsIgnoreCase(me.username())
          ? Optional.of(named.group(1) + said.substring(named.end()))
          : Optional.empty();
    }
    return isMeant(message, said) ? Optional.of(bare(said)) : Optional.empty();
  }

  /** A file that comes alone into a private chat is there to be imported. */
  private static @Nullable String said(Message message) {
    String text = message.getText() == null ? message.getCaption() : message.getText();
    boolean bareFile = text == null && message.getDocument() != null;
    return bareFile && message.isUserMessage() ? "/import" : text;
  }

  /** What other bots say, what came through one, and channel posts repeated in their groups. */
  private static boolean isFromElsewhere(Message message) {
    User from = message.getFrom();
    boolean bot = from != null && from.getIsBot() && message.getSenderChat() == null;
    return bot
        || message.getViaBot() != null
        || Boolean.TRUE.equals(message.getIsAutomaticForward());
  }

  private boolean isMeant(Message message, String said) {
    if (message.isUserMessage()) {
      return true;
    }
    if (said.startsWith("/")) {
      return clarity.apply(said) != Clarity.NONE;
    }
    return !message.isChannelMessage() && (mention.matcher(said).find() || answersMe(message));
  }

  private boolean answersMe(Message message) {
    Message answered = message.getReplyToMessage();
    return answered != null && answered.getFrom() != null && answered.getFrom().getId() == me.id();
  }

  private String bare(String said) {
    String bare = mention.matcher(said).replaceAll(" ").strip();
    return bare.isEmpty() ? "/help" : bare;
  }
}
