package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call that a {@link FakeBotApi} saw.
 *
 * @param method in lower case
 * @param nanos when it came, by {@link System#nanoTime}
 */
public record FakeCall(String method, JsonNode form, long nanos) {}
