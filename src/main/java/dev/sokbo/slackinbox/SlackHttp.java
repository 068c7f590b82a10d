package dev.sokbo.slackinbox;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import dev.sokbo.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests over HTTP: events, commands and interactions, all at one path, through Bolt's
 * servlet adapter. What is not signed by Slack is refused with status 401 before it gets to the
 * app, and so is what came before, unless Slack says that it sends an event again; what is Slack's
 * gets status 200 whatever comes of it.
 */
public final class SlackHttp implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(SlackHttp.class);

  /** The path in Bolt's own samples. */
  public static final String PATH = "/slack/events";

  private static final String SIGNATURE = "X-Slack-Signature";
  private static final String TIMESTAMP = "X-Slack-Request-Timestamp";

  /** Which try again of Slack's it is, of at most three. */
  private static final String RETRY = "X-Slack-Retry-Num";

  private final ExactBodyAdapter adapter;
  private final StrictVerifier verifier;
  private final SlackMemory memory;
  private final SlackInbox inbox;

  public SlackHttp(StrictVerifier verifier, SlackMemory memory, SlackInbox inbox) {
    this.adapter = new ExactBodyAdapter(inbox.config());
    this.verifier = verifier;
    this.memory = memory;
    this.inbox = inbox;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::answer);
  }

  private void answer(Context context) throws IOException {
    HttpServletRequest received = context.req();
    try {
      adapter.writeResponse(context.res(), answer(received));
    } catch (ExactBodyAdapter.TooLongException e) {
      context.status(HttpStatus.CONTENT_TOO_LARGE);
    }
  }

  private Response answer(HttpServletRequest received) throws IOException {
    String body = adapter.doReadRequestBodyAsString(received);
    String signature = received.getHeader(SIGNATURE);
    boolean genuine = verifier.isValid(received.getHeader(TIMESTAMP), body, signature);
    Optional<Request<?>> request = read(received);
    @Nullable RequestType type = request.map(Request::getRequestType).orElse(null);
    if (type == RequestType.SSLCheck || (genuine && isNew(received, type))) {
      return request.map(read -> inbox.take(read).join()).orElseGet(Response::ok);
    }
    return Response.error(HttpStatus.UNAUTHORIZED.getCode());
  }

  /** The request, if it is one of those that Bolt knows. */
  private Optional<Request<?>> read(HttpServletRequest received) throws IOException {
    try {
      return Optional.ofNullable(adapter.buildSlackRequest(received));
    } catch (RuntimeException e) {
      LOG.debug("somebody sent what can't be read: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Events that come again are told by their ids, and act once. */
  private boolean isNew(HttpServletRequest received, @Nullable RequestType type) {
    boolean isNew = memory.note("signature:" + received.getHeader(SIGNATURE));
    return isNew || (type == RequestType.Event && received.getHeader(RETRY) != null);
  }
}
