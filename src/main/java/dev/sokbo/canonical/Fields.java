package dev.sokbo.canonical;

import dev.sokbo.canonical.FeedTree.Name;
import dev.sokbo.markup.Markup;
import dev.sokbo.markup.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The fields of an entry or a channel. A field whose end tag is missing swallows those after it;
 * they are taken out again, and what is before them is its value.
 */
public final class Fields {

  /**
   * One field.
   *
   * @param content what belongs to it, without fields that it swallowed
   */
  public record Field(Name name, Element element, List<Node> content) {

    /** Its text, or its markup where it has any. */
    public String text() {
      return Markup.of(content);
    }

    /** An attribute of its element, whatever its case, without space around; else empty. */
    public String attribute(String name) {
      return Fields.attribute(element, name);
    }
  }

  /** Fields that hold a short text, and so never another field. */
  private static final Set<String> SHORT =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "pubdate",
          "date",
          "published",
          "updated",
          "issued",
          "modified",
          "created",
          "category",
          "comments",
          "creator",
          "enclosure",
          "language");

  /** Fields that hold markup: only what is no element of HTML can have been swallowed by them. */
  private static final Set<String> LONG =
      Set.of("description", "summary", "content", "encoded", "subtitle", "tagline");

  private static final Set<String> NOT_HTML =
      Set.of(
          "guid",
          "pubdate",
          "creator",
          "published",
          "updated",
          "issued",
          "modified",
          "item",
          "entry");

  /** What of Media RSS holds further fields of the entry itself. */
  private static final Set<String> MEDIA_GROUPS = Set.of("group", "content");

  /** What has fields of its own. */
  private static final Set<String> OTHERS =
      Set.of("item", "entry", "channel", "image", "textinput", "source");

  private final FeedTree tree;
  private final List<Field> fields = new ArrayList<>();

  private Fields(FeedTree tree) {
    this.tree = tree;
  }

  /** An attribute, whatever its case, without space around; empty where there is none. */
  static String attribute(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().getIgnoreCase(name).strip();
  }

  /** The fields in an element, in the order of the document. */
  public static List<Field> of(Element parent, FeedTree tree) {
    Fields fields = new Fields(tree);
    fields.collect(parent.childNodes());
    return List.copyOf(fields.fields);
  }

  private void collect(List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Element element) {
        collect(element);
      }
    }
  }

  private void collect(Element element) {
    Name name = tree.name(element);
    if (OTHERS.contains(name.local())) {
      return;
    }
    List<Node> nodes = element.childNodes();
    if (name.namespace().equals(Vocabulary.MEDIA) && MEDIA_GROUPS.contains(name.local())) {
      if (!isPicture(element)) {
        collect(nodes);
      }
      return;
    }
    int end = firstSwallowed(name, nodes);
    if (end == nodes.size()) {
      fields.add(new Field(name, element, nodes));
      return;
    }
    fields.add(new Field(name, element, nodes.subList(0, end)));
    collect(nodes.subList(end, nodes.size()));
  }

  /** Whether an element stands for a picture, whose title and description are its own. */
  private static boolean isPicture(Element media) {
    return attribute(media, "medium").equalsIgnoreCase("image")
        || attribute(media, "type").toLowerCase(Locale.ROOT).startsWith("image/");
  }

  private int firstSwallowed(Name name, List<Node> nodes) {
    for (int index = 0; index < nodes.size(); index++) {
      if (nodes.get(index) instanceof Element inner && swallows(name, tree.name(inner))) {
        return index;
      }
    }
    return nodes.size();
  }

  private static boolean swallows(Name outer, Name inner) {
    if (SHORT.contains(outer.local())) {
      return SHORT.contains(inner.local())
          || LONG.contains(inner.local())
          || OTHERS.contains(inner.local());
    }
    return LONG.contains(outer.local()) && NOT_HTML.contains(inner.local());
  }
}
