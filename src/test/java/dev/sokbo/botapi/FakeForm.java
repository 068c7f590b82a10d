package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call carries, whether it came as JSON or as multipart/form-data. */
final class FakeForm {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("; name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("; filename=\"([^\"]*)\"");

  private static final String ATTACH = "attach://";

  private FakeForm() {}

  static JsonNode read(Headers headers, byte[] body) throws IOException {
    String type = Objects.requireNonNullElse(headers.getFirst("Content-Type"), "");
    if (type.startsWith("multipart/form-data")) {
      Matcher boundary = BOUNDARY.matcher(type);
      if (boundary.find()) {
        return parts(new String(body, StandardCharsets.UTF_8), "--" + boundary.group(1));
      }
    }
    return body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
  }

  private static JsonNode parts(String body, String boundary) throws IOException {
    ObjectNode form = MAPPER.createObjectNode();
    for (String part : body.split(Pattern.quote(boundary), -1)) {
      int end = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(part);
      if (end >= 0 && name.find() && name.start() < end) {
        String value = part.substring(end + 4, part.length() - 2);
        Matcher file = FILE_NAME.matcher(part.substring(0, end));
        if (file.find()) {
          form.putObject(name.group(1)).put("name", file.group(1)).put("content", value);
        } else if (value.startsWith("{") || value.startsWith("[")) {
          form.set(name.group(1), MAPPER.readTree(value));
        } else {
          form.put(name.group(1), value);
        }
      }
    }
    return attached(form);
  }

  /** Puts each file where {@code attach://} refers to it. */
  private static JsonNode attached(ObjectNode form) {
    form.properties()
        .forEach(
            field -> {
              if (field.getValue().asText().startsWith(ATTACH)) {
                field.setValue(form.path(field.getValue().asText().substring(ATTACH.length())));
              }
            });
    return form;
  }
}
