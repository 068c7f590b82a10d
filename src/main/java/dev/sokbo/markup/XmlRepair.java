package dev.sokbo.markup;

import java.util.List;
import java.util.Locale;

/**
 * Mends, in the text of an XML document, what nobody could tell from its tree any more: junk before
 * the first tag, an entry that the end of the document cuts off, ampersands that begin nothing, and
 * entities that the document declares for itself.
 */
public final class XmlRepair {

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final int LONGEST_REFERENCE = 33;

  /** How far from the end the root's end tag may stand, with comments and notices after it. */
  private static final int TAIL = 1024;

  private static final List<String> ROOT_ENDS =
      List.of("</rss", "</feed", "</rdf", ":rss>", ":feed>", ":rdf>");

  private XmlRepair() {}

  /** The document, mended. */
  public static String mend(String text) {
    int start = Math.max(0, text.indexOf('<'));
    return mendReferences(withoutCutEntry(text.substring(start)));
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

  private static String mendReferences(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    DeclaredEntities entities = DeclaredEntities.of(text);
    StringBuilder mended = new StringBuilder(text.length() + 64);
    int copied = 0;
    int cdata = text.indexOf(CDATA);
    while (ampersand >= 0) {
      if (cdata >= 0 && cdata < ampersand) {
        int end = endOfCdata(text, cdata);
        ampersand = ampersand < end ? text.indexOf('&', end) : ampersand;
        cdata = text.indexOf(CDATA, end);
        continue;
      }
      int end = endOfReference(text, ampersand);
      String replacement = end < 0 ? "&amp;" : entities.expand(text.substring(ampersand, end));
      if (replacement != null) {
        mended.append(text, copied, ampersand).append(replacement);
        copied = Math.max(end, ampersand + 1);
      }
      ampersand = text.indexOf('&', ampersand + 1);
    }
    return mended.append(text, copied, text.length()).toString();
  }

  private static int endOfCdata(String text, int start) {
    int end = text.indexOf(CDATA_END, start);
    return end < 0 ? text.length() : end + CDATA_END.length();
  }

  /** The position after a reference that begins here; -1 where none does. */
  private static int endOfReference(String text, int ampersand) {
    int limit = Math.min(text.length(), ampersand + 1 + LONGEST_REFERENCE);
    int position = ampersand + 1;
    if (position < limit && text.charAt(position) == '#') {
      position++;
    }
    int nameStart = position;
    while (position < limit && isAsciiLetterOrDigit(text.charAt(position))) {
      position++;
    }
    boolean closed = position > nameStart && position < limit && text.charAt(position) == ';';
    return closed ? position + 1 : -1;
  }

  private static boolean isAsciiLetterOrDigit(char character) {
    return character < 0x80 && Character.isLetterOrDigit(character);
  }
}
