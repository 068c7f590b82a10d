package dev.sokbo.canonical;

import dev.sokbo.markup.Markup;
import dev.sokbo.markup.References;
import dev.sokbo.markup.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jdom2.Namespace;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes relative addresses absolute: by {@code xml:base} around the element, else by the feed's
 * link to its site, which is what publishers mean in RSS, and in Atom where the feed is served from
 * another host, else by where the document was found.
 */
public final class BaseAddress {

  private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  /** Longer addresses are nobody's, and grow with every base within another. */
  private static final int LONGEST = 2_000;

  /** More slashes after the scheme than there are. */
  private static final Pattern SLASHES = Pattern.compile("^(https?:)/{3,}");

  /** How an address begins that lacks its scheme, as people write them. */
  private static final Pattern HOST_ONLY =
      Pattern.compile("www\\.[^/?#.]+\\.", Pattern.CASE_INSENSITIVE);

  /** What feeds put into addresses to keep their own lines short. */
  private static final Pattern BROKEN_LINE = Pattern.compile("[\\r\\n\\t]+\\s*");

  private final String ofDocument;

  /** The bases that elements with one of their own have turned out to have. */
  private final IdentityHashMap<Element, String> bases = new IdentityHashMap<>();

  private BaseAddress(String ofDocument) {
    this.ofDocument = isUsable(ofDocument) ? ofDocument : "";
  }

  /** The addresses of a feed found at {@code baseUrl}, which may be empty. */
  public static BaseAddress of(FeedTree tree, String baseUrl) {
    BaseAddress plain = new BaseAddress(baseUrl);
    boolean atom = tree.family() == FeedTree.Family.ATOM;
    return tree.channelFields().stream()
        .filter(field -> isSite(field, atom ? Vocabulary.ATOM : Vocabulary.RSS))
        .map(field -> plain.resolve(field.element(), atom ? field.attribute("href") : field.text()))
        .filter(link -> HttpUrl.parse(link) != null)
        .filter(link -> !atom || !References.authority(link).equals(References.authority(baseUrl)))
        .findFirst()
        .map(BaseAddress::new)
        .orElse(plain);
  }

  private static boolean isSite(Fields.Field field, Namespace namespace) {
    String relation = field.attribute("rel");
    return field.name().is(namespace, "link")
        && (relation.isEmpty() || relation.equalsIgnoreCase("alternate"));
  }

  /** The base address that holds in an element; empty where there is none. */
  String of(Element element) {
    Deque<Element> based = new ArrayDeque<>();
    String base = ofDocument;
    for (Element scope = element; scope != null; scope = scope.parent()) {
      String known = known(scope);
      if (known != null) {
        base = known;
        break;
      }
      if (!written(scope).isEmpty()) {
        based.push(scope);
      }
    }
    for (Element scope : based) {
      String resolved = against(base, SLASHES.matcher(written(scope)).replaceFirst("$1//"));
      base = isUsable(resolved) ? resolved : base;
      bases.put(scope, base);
    }
    return base;
  }

  private @Nullable String known(Element scope) {
    return bases.isEmpty() ? null : bases.get(scope);
  }

  /** Whether an {@code xml:base} holds in an element. */
  static boolean isWithinBase(Element element) {
    for (Element scope = element; scope != null; scope = scope.parent()) {
      if (!written(scope).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** An element's {@code xml:base}, or the {@code BASE} of a channel of CDF. */
  private static String written(Element scope) {
    if (scope.attributesSize() == 0) {
      return "";
    }
    String base = scope.attr("xml:base").strip();
    if (base.isEmpty() && scope.tagName().equalsIgnoreCase("channel")) {
      base = Fields.attribute(scope, "base");
    }
    return base.isEmpty() ? base : Markup.legal(base);
  }

  /**
   * An address that stands in an element, absolute where that can be told. An ampersand that was
   * escaped twice is one.
   */
  public String resolve(Element element, String address) {
    String tidy =
        Markup.legal(onOneLine(address.strip())).replace(" ", "%20").replace("&amp;", "&");
    String whole = HOST_ONLY.matcher(tidy).lookingAt() ? "//" + tidy : tidy;
    return References.isAbsolute(whole) ? whole : against(of(element), whole);
  }

  private static String onOneLine(String address) {
    boolean broken =
        address.indexOf('\n') >= 0 || address.indexOf('\r') >= 0 || address.indexOf('\t') >= 0;
    return broken ? BROKEN_LINE.matcher(address).replaceAll("") : address;
  }

  /** An address against a base; as it is where it is absolute or the base is of no use. */
  public static String resolve(String base, String address) {
    return against(isUsable(base) ? base : "", address);
  }

  private static boolean isUsable(String base) {
    return base.length() <= LONGEST && HttpUrl.parse(base) != null;
  }

  private static String against(String usableBase, String address) {
    if (!usableBase.isEmpty() || References.isAbsolute(address)) {
      return References.resolve(usableBase, address);
    }
    return address.startsWith("//") ? "https:" + address : address;
  }

  /** The text, if it is the address of something on the web. */
  public static @Nullable String webAddress(@Nullable String text) {
    boolean web = text != null && WEB.matcher(text.strip()).matches();
    return web ? text : null;
  }
}
