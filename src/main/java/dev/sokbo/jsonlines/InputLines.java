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

  /** The longest line, in UTF-16 units; of a longer one a unit more is handed out, no more. */
  public static final int LONGEST = 32 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final char[] buffer = new char[8192];
  private int at;
  private int end;
  private boolean begun;

  public InputLines(InputStream in) {
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /** The next line without its end, or null behind the last. */
  public @Nullable String next() throws IOException {
    if (!fill()) {
      return null;
    }
    skipByteOrderMark();
    StringBuilder line = new StringBuilder();
    boolean whole = false;
    while (!whole && fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.append(buffer, from, Math.min(at - from, LONGEST + 1 - line.length()));
      whole = at < end;
      at += whole ? 1 : 0;
    }
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
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
