package dev.sokbo.jsonlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON Lines out: UTF-8 whatever the locale, one value a line, each line flushed. See <a
 * href="https://jsonlines.org">jsonlines.org</a>.
 */
public final class JsonLines {

  private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  private final PrintStream out;

  public JsonLines(OutputStream out) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  /**
   * Writes one value; null components are written as {@code null}.
   *
   * @throws OutputLostException when nobody reads any more
   */
  public void write(Object value) {
    byte[] line = (json(value) + '\n').getBytes(StandardCharsets.UTF_8);
    out.write(line, 0, line.length);
    if (out.checkError()) {
      throw new OutputLostException();
    }
  }

  /** A value as JSON; what no UTF-8 can carry of a text is escaped. */
  static String json(Object value) {
    try {
      return new String(MAPPER.writeValueAsBytes(value), StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
