package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files that people have sent, as a Bot API server gives them out. */
final class FakeFiles {

  private static final String FOLDER = "documents/";

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  void put(String id, byte[] content) {
    contents.put(id, content);
  }

  /** What getFile answers. */
  JsonNode named(JsonNode form) {
    String id = form.path("file_id").asText();
    if (!contents.containsKey(id)) {
      throw new FakeRefusal(
          400, "Bad Request: wrong file_id or the file is temporarily unavailable");
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_path", FOLDER + id);
  }

  /** What is behind a path that getFile gave. */
  byte @Nullable [] at(String path) {
    return path.startsWith(FOLDER) ? contents.get(path.substring(FOLDER.length())) : null;
  }
}
