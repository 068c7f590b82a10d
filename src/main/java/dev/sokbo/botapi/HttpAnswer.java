package dev.sokbo.botapi;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Makes calls that TelegramBots' client doesn't, behind the same {@link ApiGate}. */
final class HttpAnswer {

  private HttpAnswer() {}

  /** Reads the body of an answer to which the API said yes. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResponseBody body) throws IOException;
  }

  /** Calls once; what breaks off may have been done all the same. */
  static <T> Answer<T> of(Call call, BotAddress address, Reader<T> reader) {
    try (Response response = call.execute()) {
      return new Answer.Done<>(reader.read(response.body()));
    } catch (ApiException e) {
      return new Answer.Failed<>(e.failure());
    } catch (IOException e) {
      return new Answer.Failed<>(new Failure.Open(address.scrub(e.getMessage())));
    }
  }
}
