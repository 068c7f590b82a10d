package dev.sokbo.markup;

import java.util.List;
import java.util.Locale;
import org.jdom2.Verifier;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element, as XML allows it: its characters, or its markup where it has any. */
public final class Markup {

  /** What stands for half of a surrogate pair, which is no character. */
  private static final int REPLACEMENT = 0xFFFD;

  private static final String XMLNS = "xmlns";

  private Markup() {}

  /** As what the text of nodes is read. */
  private enum Form {
    CHARACTERS,
    MARKUP
  }

  /** An element's text; where there are elements in it, the markup of all that is in it. */
  public static String of(Element element) {
    return of(element.childNodes());
  }

  /** The text of some nodes; where there are elements among them, the markup of all of them. */
  public static String of(List<Node> nodes) {
    return of(nodes, hasElement(nodes) ? Form.MARKUP : Form.CHARACTERS);
  }

  private static boolean hasElement(List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Element) {
        return true;
      }
    }
    return false;
  }

  private static String of(List<Node> nodes, Form form) {
    if (nodes.size() == 1 && form == Form.CHARACTERS && nodes.getFirst() instanceof TextNode only) {
      return legal(only.getWholeText());
    }
    StringBuilder text = new StringBuilder();
    for (Node node : nodes) {
      append(node, form, text);
    }
    return legal(text.toString());
  }

  /** What is in an XHTML construct, without the one div that Atom wraps it in. */
  public static String ofXhtml(Element construct) {
    Element only = construct.firstElementChild();
    if (only == null || construct.childrenSize() > 1 || !construct.ownText().isBlank()) {
      return of(construct.childNodes(), Form.MARKUP);
    }
    boolean wrapping = only.tag().localName().equals("div");
    return of(wrapping ? only.childNodes() : construct.childNodes(), Form.MARKUP);
  }

  private static void append(Node node, Form form, StringBuilder text) {
    if (node instanceof CDataNode data) {
      text.append(data.getWholeText());
    } else if (node instanceof TextNode characters) {
      String whole = characters.getWholeText();
      text.append(form == Form.MARKUP ? Entities.escape(whole) : whole);
    } else if (node instanceof Element element) {
      asHtml(element);
      text.append(element.outerHtml());
    }
  }

  /** Makes HTML of {@code <xhtml:p>} and {@code <p xmlns="http://www.w3.org/1999/xhtml">}. */
  private static void asHtml(Element markup) {
    markup.stream()
        .filter(element -> !element.tag().prefix().isEmpty() || element.hasAttr(XMLNS))
        .filter(element -> Vocabulary.of(element).equals(Vocabulary.XHTML))
        .toList()
        .forEach(Markup::withoutNamespace);
  }

  private static void withoutNamespace(Element element) {
    element.removeAttr(XMLNS);
    String name = element.tag().localName().toLowerCase(Locale.ROOT);
    if (!element.tag().prefix().isEmpty() && !name.isEmpty()) {
      element.tagName(name, Vocabulary.XHTML.getURI());
    }
  }

  /** A text without the characters that XML forbids, which a tree for ROME would refuse. */
  public static String legal(String text) {
    if (isCommon(text) || Verifier.checkCharacterData(text) == null) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
        .filter(Verifier::isXMLCharacter)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /** Whether a text has common characters only, which nearly all have. */
  private static boolean isCommon(String text) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      boolean space = character == '\n' || character == '\t' || character == '\r';
      if (character >= Character.MIN_SURROGATE || (character < ' ' && !space)) {
        return false;
      }
    }
    return true;
  }
}
