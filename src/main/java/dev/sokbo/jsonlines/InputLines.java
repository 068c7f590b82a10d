package dev.sokbo.jsonlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of UTF-8, with or without a byte order mark, each handed out as soon as it
 * is there. A line feed ends a line, with or without a carriage return before it; nothing else
 * does, as in <a href="https://jsonlines.org">JSON Lines</a>. Bytes that are no UTF-8 are read as
 * U+FFFD.
 */
public final class InputLines {

  /**
   * The longest line, in UTF-16 units; of a longer one a unit more is handed out as soon as it is
   * there, no more.
   */
  public static final int LONGEST = 32 << 20;

  /**
   * What is still read in search of the end of a line that is too long: what has none is no text.
   */
  private static final int LONGEST_REST = 1 << 30;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final int longestRest;
  private final Reader reader;
  private final char[] buffer = new char[8192];
  private int at;
  private int end;
  private boolean begun;
  private boolean cut;

  public InputLines(InputStream in) {
    this(in, LONGEST_REST);
  }

  /**
   * The same, for tests.
   *
   * @param longestRest how much of a line that is too long is passed over, in UTF-16 units
   */
  InputLines(InputStream in, int longestRest) {
    this.longestRest = longestRest;
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /**
   * The next line without its end, or null behind the last.
   *
   * @throws IOException also when a line has no end
   */
  public @Nullable String next() throws IOException {
    if (cut) {
      passOver();
    }
    if (!fill()) {
      return null;
    }
    skipByteOrderMark();
    StringBuilder line = new StringBuilder();
    boolean whole = false;
    while (!whole && !cut && fill()) {
      int from = at;
      whole = findEnd(LONGEST + 1 - line.length());
      line.append(buffer, from, at - from);
      at += whole ? 1 : 0;
      cut = !whole && line.length() > LONGEST;
    }
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }

  /**
   * Goes to the line's end, or as far as there are units in the buffer, but no farther than so
   * many.
   */
  private boolean findEnd(int most) {
    int last = Math.min(end, at + most);
    while (at < last && buffer[at] != '\n') {
      at++;
    }
    return at < end && buffer[at] == '\n';
  }

  /** Goes past the end of the line that was cut. */
  private void passOver() throws IOException {
    int passed = 0;
    while (cut && fill()) {
      int from = at;
      cut = !findEnd(end - at);
      passed += at - from;
      at += cut ? 0 : 1;
      if (passed > longestRest) {
        throw new IOException("a line has no end within " + longestRest + " characters more");
      }
    }
  }

  private void skipByteOrderMark() {
    at += !begun && buffer[at] == BYTE_ORDER_MARK ? 1 : 0;
    begun = true;
  }

  /** Is there anything more to read? */
  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, reader.read(buffer));
    }
    return at < end;
  }
}
