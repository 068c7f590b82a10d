package dev.sokbo.websub;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What {@code Link} headers (<a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288,
 * 3</a>) name, which go before what the document says, <a
 * href="https://www.w3.org/TR/websub/#discovery">WebSub, 4</a>.
 */
public final class HubLinks {

  private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");

  /** The first is the one that counts; it may name several relations. */
  private static final Pattern RELATIONS =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

  private HubLinks() {}

  /**
   * The first web address that stands in a relation to the document.
   *
   * @param headers as sent, each with one link or several
   * @param relation in lower case
   * @param documentUrl what the addresses are relative to
   */
  public static Optional<String> first(List<String> headers, String relation, String documentUrl) {
    HttpUrl base = HttpUrl.parse(documentUrl);
    for (String header : headers) {
      Matcher link = LINK.matcher(header);
      while (base != null && link.find()) {
        HttpUrl target = base.resolve(link.group(1).strip());
        if (target != null && relations(link.group(2)).contains(relation)) {
          return Optional.of(target.toString());
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> relations(String parameters) {
    Matcher relations = RELATIONS.matcher(parameters);
    if (!relations.find()) {
      return List.of();
    }
    String named = relations.group(1) == null ? relations.group(2) : relations.group(1);
    return List.of(named.toLowerCase(Locale.ROOT).strip().split("\\s+"));
  }
}
