package dev.sokbo.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A message as JSON text, the form in which it waits in the database. */
public final class MessageJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL).build();

  private MessageJson() {}

  /** The text that {@link #read} reads back. */
  public static String write(Message message) {
    try {
      return MAPPER.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UncheckedIOException when the text is anything else
   */
  public static Message read(String json) {
    try {
      return MAPPER.readValue(json, Message.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document as JSON; absent when there is none. */
  public static @Nullable String writeDocument(@Nullable Document document) {
    try {
      return document == null ? null : MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #writeDocument} wrote.
   *
   * @throws UncheckedIOException when the text is anything else
   */
  public static @Nullable Document readDocument(@Nullable String json) {
    try {
      return json == null ? null : MAPPER.readValue(json, Document.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
