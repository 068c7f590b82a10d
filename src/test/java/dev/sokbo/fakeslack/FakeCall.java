package dev.sokbo.fakeslack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.RecordedRequest;

/**
 * A call of a method.
 *
 * @param token what it came with, without {@code Bearer}; empty where there was none
 */
public record FakeCall(String token, Map<String, String> arguments) {

  static FakeCall of(RecordedRequest request) {
    String authorization = request.getHeaders().get("Authorization");
    String token = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
    Map<String, String> arguments = new HashMap<>();
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        arguments.put(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return new FakeCall(token, arguments);
  }

  /** An argument; empty where it is missing. */
  public String get(String name) {
    return arguments.getOrDefault(name, "");
  }

  boolean isTrue(String name) {
    return get(name).equals("1") || get(name).equals("true");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
