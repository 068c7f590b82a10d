package dev.sokbo.canonical;

import dev.sokbo.markup.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Namespace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.jspecify.annotations.Nullable;

/**
 * A feed's elements as jsoup's forgiving XML parser sees them, and where its entries are, wherever
 * unclosed, crossed or missing tags have put them.
 */
public final class FeedTree {

  /** The two shapes that feeds have. */
  public enum Family {
    RSS,
    ATOM
  }

  /** An element's namespace and its local name in lower case. */
  public record Name(Namespace namespace, String local) {

    /** Whether it is this name. */
    public boolean is(Namespace otherNamespace, String otherLocal) {
      return namespace.equals(otherNamespace) && local.equals(otherLocal);
    }
  }

  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");

  private static final Set<String> ATOM_ROOTS = Set.of("feed", "entry");

  private static final Set<String> NEVER_CLOSED = Set.of("br", "hr", "img", "wbr", "input");

  /** How many elements may come before the root, as a portal's wrapping. */
  private static final int ELEMENTS_BEFORE_ROOT = 200;

  /** More entries than any feed has that means well; the newest come first. */
  private static final int MOST_ENTRIES = 10_000;

  private final Element root;
  private final Family family;
  private final Element channel;
  private final Namespace rootNamespace;
  private final Namespace home;
  private final List<Fields.Field> channelFields;

  private FeedTree(Element root) {
    this.root = root;
    this.family = ATOM_ROOTS.contains(local(root)) ? Family.ATOM : Family.RSS;
    this.channel = family == Family.ATOM ? root : channel(root);
    this.rootNamespace = Vocabulary.of(root);
    this.home = family == Family.ATOM ? Vocabulary.ATOM : Vocabulary.RSS;
    this.channelFields = Fields.of(channel, this);
  }

  /** Finds the feed in an XML document. */
  public static TreeResult parse(String xml) {
    Document document = parser().parseInput(xml, "");
    document.outputSettings().prettyPrint(false);
    Optional<Element> root =
        document.stream().limit(ELEMENTS_BEFORE_ROOT).filter(FeedTree::isRoot).findFirst();
    return root.<TreeResult>map(found -> new TreeResult.Feed(new FeedTree(found)))
        .orElseGet(() -> new TreeResult.NoFeed(rootTag(document)));
  }

  /** Atom allows a document of one entry too (RFC 4287, 2). */
  private static boolean isRoot(Element element) {
    return ROOTS.contains(local(element))
        || (local(element).equals("entry") && Vocabulary.of(element).equals(Vocabulary.ATOM));
  }

  /** An XML parser that lets go of HTML's void elements, which nobody closes. */
  private static Parser parser() {
    TagSet tags = new TagSet();
    tags.onNewTag(
        tag -> {
          if (NEVER_CLOSED.contains(tag.name())) {
            tag.set(Tag.Void);
          }
        });
    return Parser.xmlParser().tagSet(tags);
  }

  private static @Nullable String rootTag(Document document) {
    @Nullable Element first = document.firstElementChild();
    return first == null ? null : first.tagName();
  }

  /** Which of the two shapes the feed has. */
  public Family family() {
    return family;
  }

  Element root() {
    return root;
  }

  /** What holds the feed's own fields: the channel, or the root where there is none. */
  Element channel() {
    return channel;
  }

  /** The feed's own fields, in the order of the document. */
  public List<Fields.Field> channelFields() {
    return channelFields;
  }

  private static Element channel(Element root) {
    return root.stream()
        .filter(element -> local(element).equals("channel"))
        .findFirst()
        .orElse(root);
  }

  /** The entries, in the order of the document. */
  List<Element> entries() {
    String usual = family == Family.ATOM ? "entry" : "item";
    List<Element> entries = named(usual);
    return entries.isEmpty() ? named(family == Family.ATOM ? "item" : "entry") : entries;
  }

  private List<Element> named(String name) {
    return root.stream().filter(element -> isEntry(element, name)).limit(MOST_ENTRIES).toList();
  }

  private boolean isEntry(Element element, String name) {
    return element.tag().localName().equalsIgnoreCase(name)
        && (name(element).namespace().equals(home)
            || name(element).namespace().equals(Vocabulary.ATOM))
        && !isOfFeedInContent(element);
  }

  /** Whether it is of another feed, which an entry has for its content. */
  private boolean isOfFeedInContent(Element entry) {
    @Nullable Element feed = entry.parent();
    if (feed == null || !ATOM_ROOTS.contains(local(feed))) {
      return false;
    }
    @Nullable Element around = feed.equals(root) ? null : feed.parent();
    return around != null && local(around).equals("content");
  }

  /** An element's name, with the root's own namespace and none at all as the family's. */
  Name name(Element element) {
    Namespace namespace = Vocabulary.of(element);
    boolean unknown = namespace.equals(Vocabulary.FOREIGN) && element.tag().prefix().isEmpty();
    boolean own = unknown || namespace.equals(rootNamespace) || namespace.equals(Vocabulary.RSS);
    return new Name(own ? home : namespace, local(element));
  }

  private static String local(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }
}
