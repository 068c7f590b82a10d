package dev.sokbo.botchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.botupdate.UpdateReader;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
      String id = json.path("update_id").asText("without a number");
      LOG.error("Telegram: update {} can't be read: {}", id, reason(e));
      LOG.debug("Telegram: where update {} can't be read", id, e);
      return;
    }
    reception.receive(update);
  }

  /** What is wrong and in which part, without anything that somebody wrote. */
  private static String reason(Exception problem) {
    String kind = problem.getClass().getSimpleName();
    if (!(problem instanceof JsonMappingException mapping)) {
      return kind;
    }
    String part =
        mapping.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    return part.isEmpty() ? mapping.getOriginalMessage() : kind + " at " + part;
  }
}
