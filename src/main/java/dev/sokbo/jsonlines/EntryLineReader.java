package dev.sokbo.jsonlines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of JSON as an entry. Unknown fields are passed over. */
final class EntryLineReader {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** What Jackson tells its programmers, not those who wrote the line. */
  private static final Pattern ASIDES =
      Pattern.compile("(?s) \\((?:start marker at|consider enabling) .*|, from `[^`]*`");

  private final JsonParser parser;
  private final Map<String, String> texts = new HashMap<>();
  private EntryLine.Id id = EntryLine.Id.NONE;

  private EntryLineReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a line.
   *
   * @throws BadEntryException saying what is wrong with it
   */
  static EntryLine read(String line) {
    if (line.length() > InputLines.LONGEST) {
      throw new BadEntryException(
          EntryLine.Id.NONE, "the line is longer than " + InputLines.LONGEST + " characters");
    }
    try (JsonParser parser = FACTORY.createParser(line)) {
      return new EntryLineReader(parser).entry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EntryLine entry() throws IOException {
    try {
      object();
    } catch (JsonProcessingException e) {
      throw new BadEntryException(
          id, "not JSON: " + ASIDES.matcher(e.getOriginalMessage()).replaceAll(""));
    }
    if (id.equals(EntryLine.Id.NONE)) {
      throw new BadEntryException(id, "no \"id\"");
    }
    return new EntryLine(
        id,
        texts.getOrDefault("title", ""),
        texts.get("summary"),
        texts.get("content"),
        texts.get("source"),
        texts.get("link"),
        texts.get("published"));
  }

  private void object() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new BadEntryException(id, "expected a JSON object");
    }
    String wrong = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String mistake = field(parser.currentName(), parser.nextToken());
      wrong = wrong == null ? mistake : wrong;
    }
    if (parser.nextToken() != null) {
      throw new BadEntryException(id, "expected nothing behind the object");
    }
    if (wrong != null) {
      throw new BadEntryException(id, wrong);
    }
  }

  /** Takes a field and tells what is wrong with it, if anything is. */
  private @Nullable String field(String name, JsonToken value) throws IOException {
    return switch (name) {
      case "id" -> id(value);
      case "title", "summary", "content", "source", "link", "published" -> text(name, value);
      default -> {
        parser.skipChildren();
        yield null;
      }
    };
  }

  private @Nullable String id(JsonToken value) throws IOException {
    if (value.isStructStart()) {
      parser.skipChildren();
      return "\"id\" is neither a string nor a number";
    }
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    String text = parser.getText();
    id = new EntryLine.Id(text, value == JsonToken.VALUE_STRING ? JsonLines.json(text) : text);
    return null;
  }

  private @Nullable String text(String name, JsonToken value) throws IOException {
    if (value.isStructStart()) {
      parser.skipChildren();
      return "\"" + name + "\" is not a text";
    }
    if (value == JsonToken.VALUE_NULL) {
      texts.remove(name);
    } else {
      texts.put(name, parser.getText());
    }
    return null;
  }
}
