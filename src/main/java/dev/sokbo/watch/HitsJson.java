package dev.sokbo.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sokbo.match.Hit;
import java.io.UncheckedIOException;
import java.util.List;

/** Hits as JSON text, the form in which they are stored. */
final class HitsJson {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<List<Hit>> HITS = new TypeReference<>() {};

  private HitsJson() {}

  static String write(List<Hit> hits) {
    try {
      return MAPPER.writerFor(HITS).writeValueAsString(hits);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Hit> read(String json) {
    try {
      return MAPPER.readValue(json, HITS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
