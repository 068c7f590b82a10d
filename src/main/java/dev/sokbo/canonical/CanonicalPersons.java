package dev.sokbo.canonical;

import dev.sokbo.canonical.Fields.Field;
import dev.sokbo.charset.TwiceEncoded;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.Vocabulary;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Copies the fields that name somebody, in elements of their own or in a text. */
final class CanonicalPersons {

  /** What a person has, the last two in Atom 0.3 and before it. */
  private static final Map<String, String> PERSON_PARTS =
      Map.of("name", "name", "email", "email", "uri", "uri", "url", "uri", "homepage", "uri");

  private CanonicalPersons() {}

  /** Whoever a field names, by the parts that Atom gives a person or else as a text, if anybody. */
  static @Nullable Element author(Field field, FeedTree tree) {
    Element person = new Element("author", Vocabulary.ATOM);
    boolean hasParts = false;
    for (Field part : Fields.of(field.element(), tree)) {
      String text = TwiceEncoded.mend(part.text().strip());
      String name = PERSON_PARTS.get(part.name().local());
      hasParts |= name != null;
      if (!text.isEmpty() && name != null) {
        person.addContent(new Element(name, Vocabulary.ATOM).setText(text));
      }
    }
    if (person.getContentSize() > 0) {
      return person;
    }
    return hasParts ? null : asText(field);
  }

  private static @Nullable Element asText(Field field) {
    String text = TwiceEncoded.mend(field.text().strip());
    if (text.isEmpty()) {
      return null;
    }
    Namespace namespace = field.name().namespace();
    if (namespace.equals(Vocabulary.ATOM)) {
      return named(text);
    }
    boolean dublinCore = namespace.equals(Vocabulary.DUBLIN_CORE);
    return new Element(dublinCore ? "creator" : "author", namespace).setText(text);
  }

  private static Element named(String text) {
    return new Element("author", Vocabulary.ATOM)
        .addContent(new Element("name", Vocabulary.ATOM).setText(text));
  }

  /** Makes Atom's persons of a channel's authors, for whom ROME has no room there. */
  static void nameAuthors(Element channel) {
    for (Element author : List.copyOf(channel.getChildren("author"))) {
      channel.setContent(channel.indexOf(author), named(author.getText()));
    }
  }

  /** The owner of a podcast, by name or else address. */
  static @Nullable Element owner(Field field, FeedTree tree) {
    String name = null;
    for (Field part : Fields.of(field.element(), tree)) {
      boolean asked = part.name().local().equals("name");
      if (asked || part.name().local().equals("email")) {
        name = asked ? Texts.first(part.text(), name) : Texts.first(name, part.text());
      }
    }
    return name == null ? null : new Element("owner", field.name().namespace()).setText(name);
  }
}
