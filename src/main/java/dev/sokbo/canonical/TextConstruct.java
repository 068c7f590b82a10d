package dev.sokbo.canonical;

import dev.sokbo.canonical.Fields.Field;
import dev.sokbo.charset.Charsets;
import dev.sokbo.charset.TwiceEncoded;
import dev.sokbo.markup.Markup;
import dev.sokbo.markup.Scripts;
import dev.sokbo.markup.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * A text with the kind that it was published in: of Atom 1.0 by {@code type} (RFC 4287, 3.1 and
 * 4.1.3), of Atom 0.3 by {@code type} and {@code mode}, and of RSS always HTML.
 *
 * @param text characters, or markup for {@code html}
 * @param type {@code html} or {@code text}
 */
record TextConstruct(String text, String type) {

  private static final String HTML = "html";
  private static final String TEXT = "text";

  static TextConstruct of(Field field) {
    Element element = field.element();
    String type = attribute(element, "type");
    String mode = attribute(element, "mode");
    if (type.startsWith("multipart/") && element.childrenSize() > 0) {
      Element part = bestPart(element);
      return of(new Field(field.name(), part, part.childNodes()));
    }
    if (isEncoded(field, type, mode)) {
      return new TextConstruct(decoded(field.text()), type.startsWith("text/plain") ? TEXT : HTML);
    }
    if (isBinary(type) && mode.isEmpty()) {
      return new TextConstruct("", TEXT);
    }
    boolean marked =
        element.childrenSize() > 0 && field.content().size() == element.childNodeSize();
    if (marked && isEscapedInDiv(element, type)) {
      return new TextConstruct(Markup.legal(element.wholeText().strip()), HTML);
    }
    if (marked) {
      return new TextConstruct(Markup.ofXhtml(element), HTML);
    }
    if (isText(field, type, mode)) {
      return new TextConstruct(Entities.escape(field.text()), HTML);
    }
    return new TextConstruct(unwrapped(field.text()), isPlain(field, type) ? TEXT : HTML);
  }

  /** The text without the mistake of {@link TwiceEncoded}. */
  TextConstruct asMeant() {
    return new TextConstruct(TwiceEncoded.mend(text), type);
  }

  /** HTML without the scripts in it; text as it is. */
  TextConstruct withoutScripts() {
    return type.equals(HTML) ? new TextConstruct(Scripts.without(text), HTML) : this;
  }

  /** Of Atom 0.3's alternatives, which come from the poorest to the richest, the last of HTML. */
  private static Element bestPart(Element alternatives) {
    List<Element> parts = alternatives.children();
    return parts.stream()
        .filter(part -> attribute(part, "type").contains("html"))
        .reduce((poorer, richer) -> richer)
        .orElseGet(parts::getFirst);
  }

  /** HTML that was escaped as it must be, and then put into a div as if it were XHTML. */
  private static boolean isEscapedInDiv(Element element, String type) {
    return type.equals(HTML)
        && element.childrenSize() == 1
        && element.ownText().isBlank()
        && element.child(0).childrenSize() == 0
        && element.child(0).wholeText().contains("<");
  }

  /** XHTML without any element is text, whatever it looks like; a title is text in any case. */
  private static boolean isText(Field field, String type, String mode) {
    return type.contains("xhtml")
        && !mode.equals("escaped")
        && !field.name().local().equals("title")
        && field.content().stream().noneMatch(CDataNode.class::isInstance);
  }

  /** What is in a CDATA section that someone has escaped or put into another. */
  private static String unwrapped(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    String stripped = text.strip();
    boolean wrapped = stripped.startsWith("<![CDATA[") && stripped.endsWith("]]>");
    return wrapped ? stripped.substring("<![CDATA[".length(), stripped.length() - 3) : text;
  }

  private static boolean isBinary(String type) {
    return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
  }

  private static boolean isPlain(Field field, String type) {
    boolean ofAtom = field.name().namespace().equals(Vocabulary.ATOM);
    return ofAtom && (type.isEmpty() || type.equals(TEXT) || type.equals("text/plain"));
  }

  private static boolean isEncoded(Field field, String type, String mode) {
    if (mode.equals("base64")) {
      return true;
    }
    boolean ofAtom = field.name().namespace().equals(Vocabulary.ATOM);
    boolean media = type.contains("/") && !type.startsWith("text/") && !type.contains("xml");
    return ofAtom && mode.isEmpty() && media && !type.contains("html") && !isBinary(type);
  }

  /** The text that Base64 stands for, or the text itself where it is no Base64 after all. */
  private static String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
      String decoded = Charsets.strictly(bytes, StandardCharsets.UTF_8);
      return decoded == null ? text : Markup.legal(decoded);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String attribute(Element element, String name) {
    return Fields.attribute(element, name).toLowerCase(Locale.ROOT);
  }
}
