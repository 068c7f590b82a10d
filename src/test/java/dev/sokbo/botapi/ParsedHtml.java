package dev.sokbo.botapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Telegram makes of a text of parse mode HTML. Stricter than Telegram: it refuses whatever the
 * Bot API does not name.
 *
 * @param text what is seen
 * @param tags one for each entity, in order of their ends
 * @param links the targets of the links, in order
 */
public record ParsedHtml(String text, List<String> tags, List<String> links) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "<(?<open>b|i|u|s|code|pre|blockquote)>"
              + "|<a href=\"(?<url>[^\"<>]*)\">"
              + "|</(?<close>a|b|i|u|s|code|pre|blockquote)>"
              + "|&(?<entity>lt|gt|amp|quot);"
              + "|(?<text>[^<>&]+)");

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  public static ParsedHtml of(String html) {
    StringBuilder text = new StringBuilder();
    List<String> tags = new ArrayList<>();
    List<String> links = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(html);
    int position = 0;
    while (token.find() && token.start() == position) {
      position = token.end();
      if (token.group("open") != null) {
        open(open, token.group("open"));
      } else if (token.group("url") != null) {
        open(open, "a");
        links.add(unescaped(token.group("url")));
      } else if (token.group("close") != null) {
        tags.add(close(open, token.group("close")));
      } else if (token.group("entity") != null) {
        text.append(ENTITIES.get(token.group("entity")));
      } else {
        text.append(token.group("text"));
      }
    }
    if (position != html.length()) {
      throw new IllegalArgumentException(wrong(html, position));
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(
          "Can't find end tag corresponding to start tag \"%s\"".formatted(open.peek()));
    }
    return new ParsedHtml(text.toString(), List.copyOf(tags), List.copyOf(links));
  }

  /** In the words of Telegram's own parser. */
  private static String wrong(String html, int position) {
    int offset = html.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    Matcher tag = Pattern.compile("<(/?)([\\w-]*)").matcher(html.substring(position));
    if (!tag.lookingAt()) {
      return "Unescaped character at byte offset " + offset;
    }
    return tag.group(1).isEmpty()
        ? "Unsupported start tag \"%s\" at byte offset %d".formatted(tag.group(2), offset)
        : "Unexpected end tag at byte offset " + offset;
  }

  private static void open(Deque<String> open, String tag) {
    if (open.contains(tag) || open.contains("code") || open.contains("pre")) {
      throw new IllegalArgumentException("<" + tag + "> in " + open);
    }
    if ((tag.equals("code") || tag.equals("pre")) && !open.isEmpty()) {
      throw new IllegalArgumentException("<" + tag + "> in " + open);
    }
    open.push(tag);
  }

  private static String close(Deque<String> open, String tag) {
    if (!tag.equals(open.peek())) {
      throw new IllegalArgumentException("</" + tag + "> in " + open);
    }
    return open.pop();
  }

  private static String unescaped(String url) {
    if (!url.replaceAll("&(amp|quot);", "").matches("[^&]*")) {
      throw new IllegalArgumentException("href " + url);
    }
    return url.replace("&quot;", "\"").replace("&amp;", "&");
  }
}
