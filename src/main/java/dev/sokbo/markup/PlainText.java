package dev.sokbo.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Plain text of what feeds publish as HTML, as text, or as either without saying which. */
public final class PlainText {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)(\\s[^<>]*)?/?>|<!--");
  private static final String COMMENT_END = "-->";
  private static final Pattern BREAK = Pattern.compile("\\R");

  /** A tag of old browsers that no list of HTML's has. */
  private static final String BLINK = "blink";

  private static final Set<String> NEVER_CLOSED = Set.of("br", "img", "hr", "wbr", "p");

  private PlainText() {}

  /** A title on one line; absent where nothing is left of it. */
  public static @Nullable String ofTitle(@Nullable String markup) {
    if (markup == null) {
      return null;
    }
    String text = hasMarkup(markup) ? Jsoup.parseBodyFragment(markup).text() : unescape(markup);
    return Blanks.oneLine(text);
  }

  /** A title that says of itself that it is no markup: its tags are talked about. */
  public static @Nullable String ofPlainTitle(String text) {
    return Blanks.oneLine(unescape(text));
  }

  /** A summary or content, its paragraphs apart by blank lines; absent where nothing is left. */
  public static @Nullable String ofBody(@Nullable String markup) {
    if (markup == null) {
      return null;
    }
    if (!hasMarkup(markup)) {
      return Blanks.paragraphs(BREAK.matcher(unescape(markup)).replaceAll("\n"));
    }
    Paragraphs paragraphs = new Paragraphs();
    NodeTraversor.traverse(paragraphs, Jsoup.parseBodyFragment(markup).body());
    return Blanks.paragraphs(paragraphs.text.toString());
  }

  /**
   * Whether a text has tags of HTML that act: void, with attributes or closed. A lone {@code <b>}
   * or a {@code List<String>} is talked about.
   */
  private static boolean hasMarkup(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    int lastComment = text.lastIndexOf(COMMENT_END);
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      if (tag.group(2) == null ? lastComment > tag.start() : acts(tag)) {
        return true;
      }
    }
    return false;
  }

  private static boolean acts(Matcher tag) {
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    return (Tag.isKnownTag(name) || name.equals(BLINK))
        && (!tag.group(1).isEmpty()
            || tag.group(3) != null
            || tag.group().endsWith("/>")
            || NEVER_CLOSED.contains(name));
  }

  private static String unescape(String text) {
    return mayHoldReference(text) ? Parser.unescapeEntities(text, true) : text;
  }

  /** An ampersand between words is none. */
  private static boolean mayHoldReference(String text) {
    int last = text.length() - 1;
    for (int at = text.indexOf('&'); at >= 0 && at < last; at = text.indexOf('&', at + 1)) {
      char next = text.charAt(at + 1);
      if (next == '#' || Character.isLetter(next)) {
        return true;
      }
    }
    return false;
  }

  /** Writes text as it shows: a line break where HTML has one, a blank line around blocks. */
  private static final class Paragraphs implements NodeVisitor {

    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd");

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode characters) {
        text.append(Blanks.single(characters.getWholeText()));
      } else if (node instanceof Element element) {
        breakLine(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !element.nameIs("br")) {
        breakLine(element);
      }
    }

    private void breakLine(Element element) {
      if (LINES.contains(element.normalName())) {
        text.append('\n');
      } else if (element.isBlock()) {
        text.append("\n\n");
      }
    }
  }
}
