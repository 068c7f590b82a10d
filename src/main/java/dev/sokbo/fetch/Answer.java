package dev.sokbo.fetch;

import dev.sokbo.trouble.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer whose connection is free again.
 *
 * @param file has the body where it is too large to wait in memory; the result has none then
 */
record Answer(FetchResult result, @Nullable FileChannel file) {

  private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

  /** One that is complete. */
  static Answer of(FetchResult result) {
    return new Answer(result, null);
  }

  /** That none came. */
  static Answer failed(Trouble trouble) {
    return of(new FetchResult.Failed(trouble, null));
  }

  /** The result with its body, from the file where it waits there. */
  FetchResult whole() {
    if (!(result instanceof FetchResult.Fetched fetched) || file == null) {
      return result;
    }
    try {
      return fetched.withBody(LargeBodies.read(file));
    } catch (IOException e) {
      return new FetchResult.Failed(NetworkFailure.of(e), null);
    }
  }

  void closeFile() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      LOG.warn("a temporary file stays: {}", e.getMessage());
    }
  }
}
