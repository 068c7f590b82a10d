package dev.sokbo.fetch;

import java.util.Map;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Requests as Sokbo makes them: each names it, and those for documents say what it reads. */
final class WebRequests {

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";

  private final String userAgent;

  /**
   * @param version Sokbo's
   */
  WebRequests(String version) {
    this.userAgent = "Sokbo/" + version + " (+https://github.com/sokbo/sokbo)";
  }

  /** Asks for a document, if it has changed. */
  Request document(FetchRequest wanted, HttpUrl url, RedirectTrail.Steps steps) {
    Request.Builder request = to(url, steps).header("Accept", ACCEPT);
    addHeader(request, "If-None-Match", wanted.etag());
    addHeader(request, "If-Modified-Since", wanted.lastModified());
    return request.build();
  }

  /** Sends a form. */
  Request form(HttpUrl url, Map<String, String> form) {
    FormBody.Builder body = new FormBody.Builder();
    form.forEach(body::add);
    return to(url, new RedirectTrail.Steps()).post(body.build()).build();
  }

  private Request.Builder to(HttpUrl url, RedirectTrail.Steps steps) {
    return new Request.Builder()
        .url(url)
        .header("User-Agent", userAgent)
        .tag(RedirectTrail.Steps.class, steps);
  }

  private static void addHeader(Request.Builder request, String name, @Nullable String value) {
    boolean sendable =
        value != null && value.chars().allMatch(letter -> letter >= ' ' && letter < 0x7F);
    if (sendable) {
      request.header(name, value);
    }
  }
}
