package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call that a {@link FakeBotApi} saw.
 *
 * @param method in lower case
 */
public record FakeCall(String method, JsonNode form) {}
