package dev.sokbo.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Namespace;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces that feeds use, whatever they call them: each of the spellings of an address, and
 * each usual prefix that a feed forgot to declare, stands for the one namespace that ROME knows.
 */
public final class Vocabulary {

  /** RSS itself, in all its versions. */
  public static final Namespace RSS = Namespace.NO_NAMESPACE;

  public static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
  public static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
  public static final Namespace DUBLIN_CORE =
      Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
  public static final Namespace TERMS =
      Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
  public static final Namespace MEDIA =
      Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
  public static final Namespace ITUNES =
      Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
  public static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  public static final Namespace XHTML =
      Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");

  public static final Namespace PLAY =
      Namespace.getNamespace("googleplay", "http://www.google.com/schemas/play-podcasts/1.0");

  /** What counts clicks in between a feed and its site, and names the link that it replaced. */
  public static final Namespace BURNER =
      Namespace.getNamespace("feedburner", "http://rssnamespace.org/feedburner/ext/1.0");

  /** Where dates travel past ROME, which misreads many and is slow at all of them. */
  public static final Namespace DATES = Namespace.getNamespace("dates", "urn:sokbo:dates");

  /** The attribute of such a date that holds the namespace which it was published in. */
  public static final String ORIGIN = "origin";

  /** Any other. */
  public static final Namespace FOREIGN = Namespace.getNamespace("foreign", "urn:sokbo:foreign");

  /** What jsoup gives an element that is in no namespace. */
  private static final String UNDECLARED = Parser.NamespaceXml;

  private static final Map<String, Namespace> BY_URI = new HashMap<>();

  private static final Map<String, Namespace> BY_PREFIX = new HashMap<>();

  static {
    for (Namespace known :
        List.of(ATOM, CONTENT, DUBLIN_CORE, TERMS, MEDIA, ITUNES, RDF, XHTML, PLAY, BURNER)) {
      BY_URI.put(key(known.getURI()), known);
      BY_URI.put(known.getURI(), known);
      BY_PREFIX.put(known.getPrefix(), known);
    }
    spell(RSS, UNDECLARED, "", "http://purl.org/rss/1.0", "http://purl.org/net/rss1.1#");
    spell(RSS, "http://my.netscape.com/rdf/simple/0.9", "http://my.netscape.com/rdf/simple/0.91");
    spell(
        RSS, "http://channel.netscape.com/rdf/simple/0.9", "http://blogs.law.harvard.edu/tech/rss");
    spell(RSS, "http://backend.userland.com/rss", "http://backend.userland.com/rss2");
    spell(RSS, "http://backend.userland.com/rss091", "http://backend.userland.com/rss092");
    spell(RSS, "http://purl.org/rss/2.0", "http://my.netscape.com/publish/formats/rss-0.91.dtd");
    spell(ATOM, "http://purl.org/atom/ns#", "http://www.w3.org/2005/atom#");
    spell(ATOM, "http://example.com/newformat#", "http://example.com/necho");
    spell(ATOM, "http://purl.org/echo", "uri/of/echo/namespace#", "http://purl.org/pie");
    spell(DUBLIN_CORE, "http://purl.org/dc/elements/1.0", "http://purl.org/dc/elements/1.1#");
    spell(MEDIA, "http://search.yahoo.com/rss", "http://video.search.yahoo.com/mrss");
    spell(
        ITUNES,
        "http://www.itunes.com/dtds/podcast-1.0",
        "http://example.com/dtds/podcast-1.0.dtd");
    spell(BURNER, "http://www.pheedo.com/namespace/pheedo");
    BY_PREFIX.put("dct", TERMS);
    BY_PREFIX.put("a10", ATOM);
  }

  private Vocabulary() {}

  private static void spell(Namespace namespace, String... uris) {
    for (String uri : uris) {
      BY_URI.put(uri, namespace);
      BY_URI.put(key(uri), namespace);
    }
  }

  private static String key(String uri) {
    String key = uri.strip().toLowerCase(Locale.ROOT);
    String plain = key.startsWith("https:") ? "http:" + key.substring("https:".length()) : key;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** The namespace of an element, {@link #FOREIGN} where it is none of these. */
  public static Namespace of(Element element) {
    String prefix = element.tag().prefix();
    if (prefix.isEmpty()) {
      Namespace known = named(element.tag().namespace());
      return known == null ? FOREIGN : known;
    }
    String declared = declaration(element, "xmlns:" + prefix);
    Namespace known = named(declared);
    return known != null && !declared.isEmpty()
        ? known
        : BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), FOREIGN);
  }

  /** As most feeds spell it, or else as it comes out when tidied. */
  private static @Nullable Namespace named(String uri) {
    Namespace usual = BY_URI.get(uri);
    return usual == null ? BY_URI.get(key(uri)) : usual;
  }

  private static String declaration(Element element, String attribute) {
    for (Element scope = element; scope != null; scope = scope.parent()) {
      String uri = scope.attributes().get(attribute);
      if (!uri.isEmpty()) {
        return uri;
      }
    }
    return "";
  }
}
