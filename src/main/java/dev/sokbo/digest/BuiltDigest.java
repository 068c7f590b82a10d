package dev.sokbo.digest;

import dev.sokbo.chat.Message;
import java.util.Map;

/**
 * A digest that is ready to be sent.
 *
 * @param owedByKey which debt each item of the message pays, by the item's key
 */
public record BuiltDigest(Message message, Map<String, Long> owedByKey) {

  public BuiltDigest {
    owedByKey = Map.copyOf(owedByKey);
  }
}
