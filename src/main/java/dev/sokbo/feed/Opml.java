package dev.sokbo.feed;

import dev.sokbo.charset.FeedText;
import dev.sokbo.markup.Markup;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.XmlRepair;
import dev.sokbo.syndication.FeedFormatException;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import okio.ByteString;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Lists of subscriptions as <a href="http://opml.org/spec2.opml">OPML 2.0</a>. */
public final class Opml {

  private Opml() {}

  /**
   * Reads a list, however its outlines nest and in whatever case its attributes are.
   *
   * @return the feeds in the order of the document; an outline without feed URL is a category
   * @throws FeedFormatException when it is no OPML
   */
  public static List<OpmlFeed> read(ByteString bytes) throws FeedFormatException {
    return outlines(bytes).stream().map(Outline::feed).toList();
  }

  /**
   * A feed's outline.
   *
   * @param line where it begins in the document, from 1
   */
  public record Outline(OpmlFeed feed, int line) {}

  /** Reads a list as {@link #read} does, with the place of each feed. */
  public static List<Outline> outlines(ByteString bytes) throws FeedFormatException {
    String text = FeedText.of(bytes, null);
    org.jsoup.nodes.Document document =
        Parser.xmlParser().setTrackPosition(true).parseInput(XmlRepair.mend(text), "");
    if (document.stream().noneMatch(element -> element.tagName().equalsIgnoreCase("opml"))) {
      throw new FeedFormatException(Trouble.of(TroubleKind.NO_OPML));
    }
    int before = linesBefore(text);
    return document.stream()
        .filter(Opml::isOutline)
        .filter(outline -> url(outline) != null)
        .map(
            outline ->
                new Outline(feed(outline), before + outline.sourceRange().start().lineNumber()))
        .toList();
  }

  /** Lines that mending takes away, as they stand before the first tag. */
  private static int linesBefore(String text) {
    int start = Math.max(0, text.indexOf('<'));
    return (int) text.substring(0, start).chars().filter(letter -> letter == '\n').count();
  }

  private static boolean isOutline(org.jsoup.nodes.Element element) {
    return element.tagName().equalsIgnoreCase("outline");
  }

  private static @Nullable String url(org.jsoup.nodes.Element outline) {
    return Texts.first(attribute(outline, "xmlUrl"));
  }

  private static OpmlFeed feed(org.jsoup.nodes.Element outline) {
    Deque<String> categories = new ArrayDeque<>();
    for (org.jsoup.nodes.Element around : outline.parents()) {
      String name = isOutline(around) && url(around) == null ? name(around) : null;
      if (name != null) {
        categories.push(name);
      }
    }
    return new OpmlFeed(
        Objects.requireNonNull(url(outline)),
        name(outline),
        Texts.first(attribute(outline, "htmlUrl")),
        List.copyOf(categories));
  }

  private static @Nullable String name(org.jsoup.nodes.Element outline) {
    return Texts.first(attribute(outline, "text"), attribute(outline, "title"));
  }

  private static String attribute(org.jsoup.nodes.Element outline, String name) {
    return outline.attributes().getIgnoreCase(name);
  }

  /** Writes a list, feeds of one category path together, in the order of their first. */
  public static ByteString write(String title, List<OpmlFeed> feeds) {
    Element body = new Element("body");
    for (OpmlFeed feed : feeds) {
      folder(body, feed.categories()).addContent(outline(feed));
    }
    Element head = new Element("head").addContent(new Element("title").setText(title));
    Element opml = new Element("opml").setAttribute("version", "2.0");
    Document document = new Document(opml.addContent(head).addContent(body));
    String xml = new XMLOutputter(Format.getPrettyFormat()).outputString(document);
    return ByteString.encodeUtf8(xml);
  }

  private static Element folder(Element body, List<String> categories) {
    Element folder = body;
    for (String category : categories) {
      folder = folder(folder, category);
    }
    return folder;
  }

  private static Element folder(Element parent, String category) {
    List<Element> outlines = new ArrayList<>(parent.getChildren("outline"));
    return outlines.stream()
        .filter(outline -> outline.getAttribute("xmlUrl") == null)
        .filter(outline -> category.equals(outline.getAttributeValue("text")))
        .findFirst()
        .orElseGet(() -> added(parent, category));
  }

  private static Element added(Element parent, String category) {
    Element outline = new Element("outline").setAttribute("text", Markup.legal(category));
    parent.addContent(outline);
    return outline;
  }

  private static Element outline(OpmlFeed feed) {
    String name = Markup.legal(Objects.requireNonNullElse(feed.title(), feed.url()));
    Element outline =
        new Element("outline")
            .setAttribute("type", "rss")
            .setAttribute("text", name)
            .setAttribute("xmlUrl", Markup.legal(feed.url()));
    return feed.site() == null
        ? outline
        : outline.setAttribute("htmlUrl", Markup.legal(feed.site()));
  }
}
