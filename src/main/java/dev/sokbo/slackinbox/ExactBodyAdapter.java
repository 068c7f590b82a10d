package dev.sokbo.slackinbox;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Bolt's servlet adapter, which by itself reads bodies line by line and loses how their lines end:
 * a signature is of a body as it came.
 */
final class ExactBodyAdapter extends SlackAppServletAdapter {

  /** Slack's own requests are far shorter. */
  private static final int LONGEST_BODY = 1 << 20;

  private static final String BODY = "dev.sokbo.slackinbox.body";

  ExactBodyAdapter(AppConfig config) {
    super(config);
  }

  /**
   * The whole body, as often as it is asked for.
   *
   * @throws TooLongException when it is longer than 1 MiB
   */
  @Override
  protected String doReadRequestBodyAsString(HttpServletRequest request) throws IOException {
    if (request.getAttribute(BODY) instanceof String read) {
      return read;
    }
    String body = read(request);
    request.setAttribute(BODY, body);
    return body;
  }

  private static String read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new TooLongException();
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A body that is not read to its end. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1;
  }
}
