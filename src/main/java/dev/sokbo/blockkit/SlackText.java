package dev.sokbo.blockkit;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people typed, out of what Slack makes of it: links, mentions and escapes come in a markup of
 * Slack's own.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text#retrieving">Retrieving
 *     formatted text</a>
 */
public final class SlackText {

  private static final Pattern MARKUP = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private static final Pattern LEADING_MENTION =
      Pattern.compile("\\A\\s*<@[^<>|]+(\\|[^<>]*)?>\\s*[:,]?");

  private SlackText() {}

  /** The line as it was typed. */
  public static String typed(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String plain = unescaped(MARKUP.matcher(text).replaceAll(SlackText::replacement));
    return unquoted(plain.replace('\u00a0', ' ').strip());
  }

  /** The line without the mention that it begins with, as it was typed. */
  public static String typedAfterMention(@Nullable String text) {
    return text == null ? "" : typed(LEADING_MENTION.matcher(text).replaceFirst(""));
  }

  private static String replacement(MatchResult markup) {
    return Matcher.quoteReplacement(plain(markup.group(1), markup.group(2)));
  }

  private static String plain(String target, @Nullable String label) {
    if (target.startsWith("@") || target.startsWith("#")) {
      return target.charAt(0) + (label == null || label.isEmpty() ? target.substring(1) : label);
    }
    if (target.startsWith("!")) {
      return label == null || label.isEmpty() ? "@" + target.substring(1) : label;
    }
    return label != null && isAddedBySlack(target, label) ? label : target;
  }

  /** Whether somebody typed just the label, of which Slack made a link. */
  private static boolean isAddedBySlack(String target, String label) {
    return target.equals("http://" + label)
        || target.equals("https://" + label)
        || target.equals("mailto:" + label)
        || target.equals("tel:" + label);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Without the backticks around a line that was copied from a help text. */
  private static String unquoted(String line) {
    boolean quoted = line.length() > 2 && line.startsWith("`") && line.endsWith("`");
    return quoted ? line.substring(1, line.length() - 1).strip() : line;
  }
}
