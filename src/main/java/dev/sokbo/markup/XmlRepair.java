package dev.sokbo.markup;

import java.util.List;
import java.util.Locale;

/**
 * Mends, in the text of an XML document, what nobody could tell from its tree any more: junk before
 * the first tag, an entry that the end of the document cuts off, ampersands that begin nothing, and
 * entities that the document declares for itself.
 */
public final class XmlRepair {

  /** How far from the end the root's end tag may stand, with comments and notices after it. */
  private static final int TAIL = 1024;

  private static final List<String> ROOT_ENDS =
      List.of("</rss", "</feed", "</rdf", ":rss>", ":feed>", ":rdf>");

  private XmlRepair() {}

  /** The document, mended. */
  public static String mend(String text) {
    int start = Math.max(0, text.indexOf('<'));
    return ReferenceRepair.mend(withoutCutEntry(text.substring(start)));
  }

  /** Drops the last entry of a document that broke off within it, if others are whole. */
  private static String withoutCutEntry(String text) {
    String tail = text.substring(Math.max(0, text.length() - TAIL)).toLowerCase(Locale.ROOT);
    if (ROOT_ENDS.stream().anyMatch(tail::contains)) {
      return text;
    }
    int lastEnd = Math.max(text.lastIndexOf("</item>"), text.lastIndexOf("</entry>"));
    int lastStart = Math.max(lastStart(text, "<item"), lastStart(text, "<entry"));
    return lastEnd >= 0 && lastStart > lastEnd ? text.substring(0, lastStart) : text;
  }

  private static int lastStart(String text, String tag) {
    int start = text.lastIndexOf(tag);
    while (start >= 0 && continuesName(text, start + tag.length())) {
      start = text.lastIndexOf(tag, start - 1);
    }
    return start;
  }

  private static boolean continuesName(String text, int position) {
    return position < text.length() && Character.isLetterOrDigit(text.charAt(position));
  }
}
