package dev.sokbo.canonical;

import dev.sokbo.canonical.FeedTree.Name;
import dev.sokbo.canonical.Fields.Field;
import dev.sokbo.charset.TwiceEncoded;
import dev.sokbo.markup.Markup;
import dev.sokbo.markup.MarkupAddresses;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Copies fields into the shape that ROME reads: namespaces under their one address, empty fields
 * left out (ROME takes the first), addresses absolute, text constructs of kind {@code html} or
 * {@code text}, and dates under {@link Vocabulary#DATES}.
 */
final class CanonicalFields {

  private static final String IANA = "iana.org/assignments/";

  private final FeedTree tree;
  private final BaseAddress addresses;
  private final List<String> dates = new ArrayList<>();

  CanonicalFields(FeedTree tree, BaseAddress addresses) {
    this.tree = tree;
    this.addresses = addresses;
  }

  /** All dates copied so far, as written. */
  List<String> dates() {
    return dates;
  }

  /** The field as ROME reads it; nothing where it is empty or of no use. */
  @Nullable Element copy(Field field) {
    Name name = field.name();
    if (FieldNames.isDate(name)) {
      return date(field);
    }
    if (name.namespace().equals(Vocabulary.FOREIGN)) {
      return null;
    }
    return switch (name.local()) {
      case "link" -> link(field);
      case "guid" -> guid(field);
      case "id" -> id(field);
      case "author" -> CanonicalPersons.author(field, tree);
      case "owner" -> CanonicalPersons.owner(field, tree);
      default -> text(field);
    };
  }

  private @Nullable Element date(Field field) {
    String text = field.text().strip();
    if (text.isEmpty()) {
      return null;
    }
    return date(field.name().local(), text, field.name().namespace());
  }

  /** A date that says where its name comes from. */
  Element date(String name, String text, Namespace origin) {
    dates.add(text);
    return new Element(name, Vocabulary.DATES)
        .setText(text)
        .setAttribute(Vocabulary.ORIGIN, origin.getURI());
  }

  /** A link by its text, or Atom's by its attributes, which other feeds use too. */
  private @Nullable Element link(Field field) {
    org.jsoup.nodes.Element source = field.element();
    String href = field.attribute("href");
    boolean byText = href.isBlank();
    String address = byText ? Texts.first(written(field), addressBehind(source)) : href;
    if (address == null) {
      return null;
    }
    String relation = field.attribute("rel");
    boolean plain = relation.isEmpty() && field.name().is(Vocabulary.RSS, "link");
    Namespace namespace = byText || plain ? field.name().namespace() : Vocabulary.ATOM;
    Element link = new Element("link", namespace);
    String absolute = addresses.resolve(source, address);
    if (!namespace.equals(Vocabulary.ATOM)) {
      return link.setText(absolute);
    }
    link.setAttribute("href", absolute);
    if (!relation.isEmpty()) {
      link.setAttribute("rel", relation(Markup.legal(relation)));
    }
    String type = field.attribute("type");
    return type.isEmpty() ? link : link.setAttribute("type", Markup.legal(type));
  }

  /** The address that a link holds, or that of HTML's link in it. */
  private static String written(Field field) {
    return field.content().stream()
        .filter(org.jsoup.nodes.Element.class::isInstance)
        .map(anchor -> anchor.attr("href"))
        .filter(href -> !href.isBlank())
        .findFirst()
        .orElseGet(field::text);
  }

  /** The address right behind a link that software for HTML, where links are empty, has closed. */
  private static @Nullable String addressBehind(org.jsoup.nodes.Element link) {
    return link.nextSibling() instanceof TextNode text
        ? BaseAddress.webAddress(text.getWholeText().strip())
        : null;
  }

  /**
   * A relation's short name, for its address in IANA's register too (RFC 4287, 4.2.7.2); one that
   * somebody else made up is kept whole.
   */
  private static String relation(String written) {
    String relation = written.toLowerCase(Locale.ROOT);
    return relation.contains(IANA) ? relation.substring(relation.lastIndexOf('/') + 1) : relation;
  }

  private @Nullable Element guid(Field field) {
    String text = field.text().strip();
    String permanent = field.attribute("isPermaLink");
    return text.isEmpty()
        ? null
        : new Element("guid", field.name().namespace())
            .setText(text)
            .setAttribute("isPermaLink", String.valueOf(!permanent.equalsIgnoreCase("false")));
  }

  /**
   * An id is what it is, but for a path from the site's root or below an {@code xml:base}, which
   * only its base makes one of a kind.
   */
  private @Nullable Element id(Field field) {
    String text = field.text().strip();
    if (text.isEmpty()) {
      return null;
    }
    boolean path =
        text.startsWith("/") || (text.contains("/") && BaseAddress.isWithinBase(field.element()));
    String whole = path ? addresses.resolve(field.element(), text) : text;
    return new Element("id", Vocabulary.ATOM).setText(whole);
  }

  private @Nullable Element text(Field field) {
    Name name = FieldNames.canonical(field.name());
    if (!FieldNames.isMarkup(name)) {
      return leaf(field, name);
    }
    TextConstruct construct = TextConstruct.of(field).asMeant().withoutScripts();
    if (construct.text().isBlank()) {
      return null;
    }
    String base = addresses.of(field.element());
    return new Element(name.local(), name.namespace())
        .setText(MarkupAddresses.absolute(base, construct.text()))
        .setAttribute("type", construct.type());
  }

  private static @Nullable Element leaf(Field field, Name name) {
    String text = TwiceEncoded.mend(field.text().strip());
    return text.isEmpty() || Verifier.checkElementName(name.local()) != null
        ? null
        : new Element(name.local(), name.namespace()).setText(text);
  }
}
