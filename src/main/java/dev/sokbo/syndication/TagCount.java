package dev.sokbo.syndication;

/** Counts what a parser would make objects of, before it does. */
final class TagCount {

  /** Start and end tags, beyond which a document's tree would fill the memory. */
  static final int MOST = 600_000;

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private TagCount() {}

  /** Whether a document has more tags, comments and CDATA sections than that. */
  static boolean exceeds(String xml, int limit) {
    int tags = 0;
    int position = xml.indexOf('<');
    while (position >= 0 && tags <= limit) {
      tags++;
      if (xml.startsWith(CDATA, position)) {
        int end = xml.indexOf(CDATA_END, position);
        position = end < 0 ? -1 : xml.indexOf('<', end);
      } else {
        position = xml.indexOf('<', position + 1);
      }
    }
    return tags > limit;
  }

  /** Whether a document of JSON has more objects, lists and members than that. */
  static boolean exceedsInJson(String json, int limit) {
    int parts = 0;
    for (int index = 0; index < json.length() && parts <= limit; index++) {
      char letter = json.charAt(index);
      if (letter == '{' || letter == '[' || letter == ',') {
        parts++;
      }
    }
    return parts > limit;
  }
}
