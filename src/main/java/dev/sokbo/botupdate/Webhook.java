package dev.sokbo.botupdate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sokbo.web.PostHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates that Telegram posts. Only who knows the secret that setWebhook was given is
 * listened to. A status other than 200 makes Telegram repeat the update later.
 *
 * @see <a href="https://core.telegram.org/bots/api#setwebhook">Bot API, setWebhook</a>
 */
public final class Webhook implements PostHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private final byte[] secret;
  private final Supplier<@Nullable Consumer<JsonNode>> intake;

  /**
   * @param intake deals with an update, or throws when it has to come again; absent until it is
   *     known who the bot is
   */
  public Webhook(String secret, Supplier<@Nullable Consumer<JsonNode>> intake) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.intake = intake;
  }

  @Override
  public int answer(Function<String, @Nullable String> header, byte[] body) {
    String given = Objects.requireNonNullElse(header.apply(SECRET_HEADER), "");
    if (!MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
      return 403;
    }
    Consumer<JsonNode> ready = intake.get();
    return ready == null ? 503 : take(ready, body);
  }

  private static int take(Consumer<JsonNode> intake, byte[] body) {
    JsonNode update;
    try {
      update = MAPPER.readTree(body);
    } catch (IOException e) {
      return 400;
    }
    try {
      intake.accept(update);
      return 200;
    } catch (RuntimeException e) {
      LOG.warn("Telegram: update {} failed", update.path("update_id"), e);
      return 500;
    }
  }
}
