package dev.sokbo.botapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/** Asks Telegram for updates, one long poll at a time, with more patience than other calls. */
final class LongPolls {

  /** What an answer may take beyond the poll itself. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OkHttpClient http;
  private final BotAddress address;
  private volatile @Nullable Call underWay;

  LongPolls(OkHttpClient http, BotAddress address) {
    this.http = http;
    this.address = address;
  }

  /** The updates that a poll brings, each as it came. */
  Answer<List<JsonNode>> updates(GetUpdates method) {
    Duration limit = Duration.ofSeconds(method.getTimeout()).plus(MARGIN);
    OkHttpClient patient =
        http.newBuilder().readTimeout(limit).callTimeout(limit.plus(MARGIN)).build();
    Call call = patient.newCall(post(method));
    underWay = call;
    try {
      return switch (HttpAnswer.of(call, address, LongPolls::result)) {
        case Answer.Done<JsonNode> done -> list(done.result());
        case Answer.Failed<JsonNode> failed -> new Answer.Failed<>(failed.failure());
      };
    } finally {
      underWay = null;
    }
  }

  /** Ends the poll that is under way, if one is. */
  void cancel() {
    Call call = underWay;
    if (call != null) {
      call.cancel();
    }
  }

  private static JsonNode result(ResponseBody body) throws IOException {
    return MAPPER.readTree(body.string()).path("result");
  }

  private static Answer<List<JsonNode>> list(JsonNode result) {
    if (!result.isArray()) {
      return new Answer.Failed<>(new Failure.BrokenOff("a result that is no list"));
    }
    List<JsonNode> updates = new ArrayList<>();
    result.forEach(updates::add);
    return new Answer.Done<>(updates);
  }

  private Request post(GetUpdates method) {
    try {
      String body = MAPPER.writeValueAsString(method);
      return new Request.Builder()
          .url(address.method(method.getMethod()))
          .post(RequestBody.create(body, JSON))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(method.getMethod() + " is no JSON", e);
    }
  }
}
