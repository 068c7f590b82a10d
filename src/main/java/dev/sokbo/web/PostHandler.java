package dev.sokbo.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers POST requests for another part of the program. Called from many threads. */
@FunctionalInterface
public interface PostHandler {

  /**
   * Answers a request; an exception becomes a 500.
   *
   * @param header a header's value by its name in any case, null where it is missing
   * @param body the whole body, whose length the server has limited
   * @return the status of the answer, which has no body
   */
  int answer(Function<String, @Nullable String> header, byte[] body);
}
