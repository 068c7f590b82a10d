package dev.sokbo.text;

import dev.sokbo.text.Markup.Effect;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The HTML elements that feeds hold, and what each puts between words. */
final class Elements {

  /** Elements that may stand inside a word. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s",
          "small", "span", "strike", "strong", "sub", "sup", "time", "u", "wbr");

  private static final Set<String> BLOCK =
      Set.of(
          "article",
          "aside",
          "audio",
          "blockquote",
          "body",
          "br",
          "button",
          "caption",
          "center",
          "dd",
          "del",
          "div",
          "dl",
          "dt",
          "embed",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "iframe",
          "img",
          "input",
          "label",
          "li",
          "link",
          "main",
          "meta",
          "nav",
          "noscript",
          "object",
          "ol",
          "option",
          "p",
          "picture",
          "pre",
          "script",
          "section",
          "select",
          "source",
          "style",
          "svg",
          "table",
          "tbody",
          "td",
          "template",
          "textarea",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "ul",
          "video");

  private Elements() {}

  /** What an element puts between words; null when the name, in lower case, is none's. */
  static @Nullable Effect effect(String name) {
    if (INLINE.contains(name)) {
      return Effect.JOINS;
    }
    return BLOCK.contains(name) ? Effect.SEPARATES : null;
  }
}
