package dev.sokbo.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines in and out: UTF-8 whatever the locale, one value a line, each line flushed, blank
 * lines passed over. See <a href="https://jsonlines.org">jsonlines.org</a>.
 */
final class JsonLines {

  private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  private final OutputStream out;

  JsonLines(OutputStream out) {
    this.out = out;
  }

  /** Writes one value; null components are written as {@code null}. */
  void write(Object value) {
    try {
      byte[] json = MAPPER.writeValueAsBytes(value);
      byte[] line = new byte[json.length + 1];
      System.arraycopy(json, 0, line, 0, json.length);
      line[json.length] = '\n';
      out.write(line);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a stream to its end, line by line.
   *
   * @throws IllegalArgumentException naming the line that is not a JSON object
   */
  static void read(InputStream in, Consumer consumer) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    String line;
    while ((line = reader.readLine()) != null) {
      number++;
      if (!line.isBlank()) {
        consumer.accept(object(line, number), number);
      }
    }
  }

  /** A text field of an object; absent where it is missing or null. */
  static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static JsonNode object(String line, int number) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "line " + number + ": not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("line " + number + ": expected a JSON object");
  }

  /** Takes one object and the number of its line, from 1. */
  @FunctionalInterface
  interface Consumer {
    void accept(JsonNode object, int line);
  }
}
