package dev.sokbo.markup;

/**
 * Mends the references of one XML document: ampersands that begin none are escaped, and entities
 * that the document declares for itself become what they stand for. CDATA sections stay.
 */
final class ReferenceRepair {

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final int LONGEST_REFERENCE = 33;

  private final String text;
  private final DeclaredEntities entities;
  private final StringBuilder mended;

  /** Up to where the text is in {@link #mended}. */
  private int copied;

  /** Where the next CDATA section begins; -1 behind the last. */
  private int cdata;

  private ReferenceRepair(String text) {
    this.text = text;
    this.entities = DeclaredEntities.of(text);
    this.mended = new StringBuilder(text.length() + 64);
    this.cdata = text.indexOf(CDATA);
  }

  /** The document, mended. */
  static String mend(String text) {
    return text.indexOf('&') < 0 ? text : new ReferenceRepair(text).mended();
  }

  private String mended() {
    for (int ampersand = next(0); ampersand >= 0; ampersand = next(ampersand + 1)) {
      mend(ampersand);
    }
    return mended.append(text, copied, text.length()).toString();
  }

  /** The next ampersand outside of CDATA; -1 where there is none. */
  private int next(int from) {
    int ampersand = text.indexOf('&', from);
    while (ampersand >= 0 && cdata >= 0 && cdata < ampersand) {
      int end = endOfCdata(cdata);
      ampersand = ampersand < end ? text.indexOf('&', end) : ampersand;
      cdata = text.indexOf(CDATA, end);
    }
    return ampersand;
  }

  private int endOfCdata(int start) {
    int end = text.indexOf(CDATA_END, start);
    return end < 0 ? text.length() : end + CDATA_END.length();
  }

  private void mend(int ampersand) {
    int end = endOfReference(ampersand);
    String replacement = end < 0 ? "&amp;" : entities.expand(text.substring(ampersand, end));
    if (replacement != null) {
      mended.append(text, copied, ampersand).append(replacement);
      copied = Math.max(end, ampersand + 1);
    }
  }

  /** The position after a reference that begins here; -1 where none does. */
  private int endOfReference(int ampersand) {
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
