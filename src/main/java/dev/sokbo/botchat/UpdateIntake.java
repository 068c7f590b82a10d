package dev.sokbo.botchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.botupdate.UpdateReader;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Where updates come in, whichever way. */
public final class UpdateIntake implements Consumer<JsonNode> {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateIntake.class);

  private final Reception reception;

  public UpdateIntake(Reception reception) {
    this.reception = reception;
  }

  /**
   * Deals with an update; it may have been dealt with before. One that can't be read is logged and
   * passed over, for it will never be readable.
   *
   * @throws RuntimeException when it was not dealt with and has to come again
   */
  @Override
  public void accept(JsonNode json) {
    Update update;
    try {
      update = UpdateReader.read(json);
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.error(
          "Telegram: update {} can't be read",
          json.path("update_id").asText("without a number"),
          e);
      return;
    }
    reception.receive(update);
  }
}
