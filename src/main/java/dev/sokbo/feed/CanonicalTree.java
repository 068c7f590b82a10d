package dev.sokbo.feed;

import dev.sokbo.feed.FeedTree.Family;
import dev.sokbo.feed.FeedTree.Name;
import dev.sokbo.feed.Fields.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree that ROME reads: one version of RSS and one of Atom, namespaces under their one
 * address, empty fields left out (ROME takes the first), addresses absolute, text constructs of
 * kind {@code html} or {@code text}, and dates under {@link Vocabulary#DATES}.
 */
final class CanonicalTree {

  private static final Set<String> DATES =
      Set.of(
          "pubdate",
          "date",
          "published",
          "updated",
          "issued",
          "created",
          "modified",
          "lastmod",
          "publicationdate",
          "modificationdate");

  /** Fields under other names than the family's own: CDF's, Atom 0.3's and RSS's in Atom. */
  private static final Map<Name, Name> OTHER_NAMES =
      Map.of(
          new Name(Vocabulary.RSS, "abstract"), new Name(Vocabulary.RSS, "description"),
          new Name(Vocabulary.RSS, "id"), new Name(Vocabulary.ATOM, "id"),
          new Name(Vocabulary.RSS, "summary"), new Name(Vocabulary.ATOM, "summary"),
          new Name(Vocabulary.RSS, "content"), new Name(Vocabulary.ATOM, "content"),
          new Name(Vocabulary.RSS, "encoded"), new Name(Vocabulary.CONTENT, "encoded"),
          new Name(Vocabulary.ATOM, "tagline"), new Name(Vocabulary.ATOM, "subtitle"),
          new Name(Vocabulary.ATOM, "description"), new Name(Vocabulary.ATOM, "summary"));

  private static final Set<String> PERSON_PARTS = Set.of("name", "email", "uri");

  private static final Set<String> TEXTS =
      Set.of("title", "description", "summary", "content", "encoded", "subtitle", "body");

  private final FeedTree tree;
  private final BaseAddress addresses;
  private final List<String> dates = new ArrayList<>();

  private CanonicalTree(FeedTree tree, String baseUrl) {
    this.tree = tree;
    this.addresses = BaseAddress.of(tree, baseUrl);
  }

  /** Reshapes a feed that was found at an address, which may be empty. */
  static CanonicalFeed of(FeedTree tree, String baseUrl) {
    CanonicalTree canonical = new CanonicalTree(tree, baseUrl);
    Document document = tree.family() == Family.ATOM ? canonical.atom() : canonical.rss();
    return new CanonicalFeed(document, canonical.dates, language(tree));
  }

  private static @Nullable String language(FeedTree tree) {
    String ofElement =
        Fields.of(tree.channel(), tree).stream()
            .filter(field -> field.name().local().equals("language"))
            .map(Field::text)
            .findFirst()
            .orElse(null);
    return Texts.first(ofElement, tree.channel().attr("xml:lang"), tree.root().attr("xml:lang"));
  }

  private Document atom() {
    Element feed = new Element("feed", Vocabulary.ATOM);
    fill(feed, tree.root());
    addEntries(feed, "entry", Vocabulary.ATOM);
    return new Document(feed);
  }

  private Document rss() {
    Element channel = new Element("channel");
    fill(channel, tree.channel());
    if (!tree.channel().equals(tree.root())) {
      fill(channel, tree.root());
    }
    addAddress(channel, tree.channel());
    addEntries(channel, "item", Vocabulary.RSS);
    return new Document(new Element("rss").setAttribute("version", "2.0").addContent(channel));
  }

  private void addEntries(Element parent, String name, Namespace namespace) {
    for (org.jsoup.nodes.Element source : tree.entries()) {
      Element entry = new Element(name, namespace);
      fill(entry, source);
      addAddress(entry, source);
      parent.addContent(entry);
    }
  }

  private void fill(Element target, org.jsoup.nodes.Element source) {
    for (Field field : Fields.of(source, tree)) {
      Element copy = copy(field);
      if (copy != null) {
        target.addContent(copy);
      }
    }
  }

  /** RDF names a thing by {@code rdf:about}; CDF links it by {@code href}, dates it by another. */
  private void addAddress(Element entry, org.jsoup.nodes.Element source) {
    String about = Markup.legal(source.attr("rdf:about").strip());
    if (!about.isEmpty()) {
      entry.addContent(new Element("about", Vocabulary.RDF).setText(about));
    }
    String href = source.attributes().getIgnoreCase("href").strip();
    if (!href.isEmpty() && tree.family() == Family.RSS) {
      entry.addContent(new Element("link").setText(addresses.resolve(source, href)));
    }
    String modified = source.attributes().getIgnoreCase("lastmod").strip();
    if (!modified.isEmpty()) {
      dates.add(modified);
      entry.addContent(new Element("lastmod", Vocabulary.DATES).setText(Markup.legal(modified)));
    }
  }

  private @Nullable Element copy(Field field) {
    Name name = field.name();
    if (name.namespace().equals(Vocabulary.FOREIGN) && !DATES.contains(name.local())) {
      return null;
    }
    if (DATES.contains(name.local())) {
      return date(field);
    }
    return switch (name.local()) {
      case "link" -> link(field);
      case "guid" -> guid(field);
      case "author" -> person(field);
      default -> text(field);
    };
  }

  private @Nullable Element date(Field field) {
    String text = field.text().strip();
    if (text.isEmpty()) {
      return null;
    }
    dates.add(text);
    return new Element(field.name().local(), Vocabulary.DATES).setText(text);
  }

  /** A link by its text, or Atom's by its attributes, which other feeds use too. */
  private @Nullable Element link(Field field) {
    org.jsoup.nodes.Element source = field.element();
    String href = source.attributes().getIgnoreCase("href");
    if (href.isBlank()) {
      String text = field.text().strip();
      Namespace namespace = field.name().namespace();
      return text.isEmpty() || namespace.equals(Vocabulary.ATOM)
          ? null
          : new Element("link", namespace).setText(addresses.resolve(source, text));
    }
    Element link = new Element("link", Vocabulary.ATOM);
    link.setAttribute("href", addresses.resolve(source, href));
    keepAttribute(source, "rel", link);
    keepAttribute(source, "type", link);
    return link;
  }

  private static void keepAttribute(org.jsoup.nodes.Element source, String name, Element target) {
    String value = source.attributes().getIgnoreCase(name).strip();
    if (!value.isEmpty()) {
      target.setAttribute(name, Markup.legal(value));
    }
  }

  private @Nullable Element guid(Field field) {
    String text = field.text().strip();
    String permanent = field.element().attributes().getIgnoreCase("isPermaLink").strip();
    return text.isEmpty()
        ? null
        : new Element("guid", field.name().namespace())
            .setText(text)
            .setAttribute("isPermaLink", String.valueOf(!permanent.equalsIgnoreCase("false")));
  }

  private @Nullable Element person(Field field) {
    Element person = new Element("author", Vocabulary.ATOM);
    for (Field part : Fields.of(field.element(), tree)) {
      String text = part.text().strip();
      if (!text.isEmpty() && PERSON_PARTS.contains(part.name().local())) {
        person.addContent(new Element(part.name().local(), Vocabulary.ATOM).setText(text));
      }
    }
    if (person.getContentSize() > 0) {
      return person;
    }
    String text = field.text().strip();
    if (text.isEmpty()) {
      return null;
    }
    return field.name().namespace().equals(Vocabulary.ATOM)
        ? person.addContent(new Element("name", Vocabulary.ATOM).setText(text))
        : new Element("author", field.name().namespace()).setText(text);
  }

  private @Nullable Element text(Field field) {
    Name name = OTHER_NAMES.getOrDefault(field.name(), field.name());
    if (!TEXTS.contains(name.local())) {
      return leaf(field, name);
    }
    TextConstruct construct = TextConstruct.of(field);
    if (construct.text().isBlank() || name.is(Vocabulary.MEDIA, "content")) {
      return null;
    }
    String base = addresses.of(field.element());
    return new Element(name.local(), name.namespace())
        .setText(BaseAddress.absoluteLinks(base, construct.text()))
        .setAttribute("type", construct.type());
  }

  private static @Nullable Element leaf(Field field, Name name) {
    String text = field.text().strip();
    return text.isEmpty() || Verifier.checkXMLName(name.local()) != null
        ? null
        : new Element(name.local(), name.namespace()).setText(text);
  }
}
