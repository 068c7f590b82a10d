package dev.sokbo.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes relative addresses absolute: by {@code xml:base} around the element, else, for RSS, by the
 * channel's link, which is what publishers mean, else by where the document was found.
 */
final class BaseAddress {

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  /** Attributes of HTML that hold an address. */
  private static final Pattern ADDRESS_ATTRIBUTE =
      Pattern.compile(
          "(<[A-Za-z][^<>]*?\\s(?:href|src|cite|poster|action|longdesc|background|usemap|data)\\s*=\\s*)"
              + "(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))",
          Pattern.CASE_INSENSITIVE);

  private final String ofDocument;

  private BaseAddress(String ofDocument) {
    this.ofDocument = ofDocument;
  }

  /** The addresses of a feed found at {@code baseUrl}, which may be empty. */
  static BaseAddress of(FeedTree tree, String baseUrl) {
    BaseAddress plain = new BaseAddress(baseUrl);
    if (tree.family() == FeedTree.Family.ATOM) {
      return plain;
    }
    return Fields.of(tree.channel(), tree).stream()
        .filter(field -> field.name().is(Vocabulary.RSS, "link"))
        .map(field -> plain.resolve(field.element(), field.text()))
        .filter(link -> HttpUrl.parse(link) != null)
        .findFirst()
        .map(BaseAddress::new)
        .orElse(plain);
  }

  /** The base address that holds in an element; empty where there is none. */
  String of(Element element) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element scope = element; scope != null; scope = scope.parent()) {
      String base = scope.attr("xml:base").strip();
      if (!base.isEmpty()) {
        bases.push(base);
      }
    }
    String base = ofDocument;
    for (String inner : bases) {
      base = resolve(base, inner);
    }
    return base;
  }

  /** An address that stands in an element, absolute where that can be told. */
  String resolve(Element element, String address) {
    String tidy =
        Markup.legal(address.strip().replaceAll("[\\r\\n\\t]+\\s*", "")).replace(" ", "%20");
    return isAbsolute(tidy) ? tidy : resolve(of(element), tidy);
  }

  /** An address against a base; as it is where it is absolute or the base is of no use. */
  static String resolve(String base, String address) {
    if (isAbsolute(address)) {
      return address;
    }
    HttpUrl baseUrl = HttpUrl.parse(base);
    HttpUrl resolved = baseUrl == null ? null : baseUrl.resolve(address);
    if (resolved != null) {
      return resolved.toString();
    }
    return address.startsWith("//") ? "https:" + address : address;
  }

  /** The text, if it is the address of something on the web. */
  static @Nullable String webAddress(@Nullable String text) {
    boolean web = text != null && WEB.matcher(text.strip()).matches();
    return web ? text : null;
  }

  private static boolean isAbsolute(String address) {
    return SCHEME.matcher(address).matches();
  }

  /** Markup with its relative addresses made absolute, else untouched. */
  static String absoluteLinks(String base, String markup) {
    if (markup.indexOf('<') < 0 || HttpUrl.parse(base) == null) {
      return markup;
    }
    Matcher matcher = ADDRESS_ATTRIBUTE.matcher(markup);
    return matcher.replaceAll(match -> Matcher.quoteReplacement(absolute(base, match)));
  }

  private static String absolute(String base, MatchResult match) {
    for (int group = 2; group <= 4; group++) {
      String address = match.group(group);
      if (address != null) {
        boolean fragment =
            address.startsWith("#") || address.isBlank() || isAbsolute(address.strip());
        return fragment
            ? match.group()
            : match.group(1) + '"' + resolve(base, address.strip()).replace("\"", "%22") + '"';
      }
    }
    return match.group();
  }
}
