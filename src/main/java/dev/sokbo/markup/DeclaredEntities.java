package dev.sokbo.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entities that a document declares for itself in its DOCTYPE, of the one harmless kind: short
 * texts with no entities in them. Others stay unexpanded, so that none can grow or read a file.
 * Those of XHTML need no declaration.
 */
final class DeclaredEntities {

  private static final int MOST = 100;
  private static final int LONGEST_VALUE = 200;

  /** Where the internal subset ends at the latest. */
  private static final int LONGEST_DOCTYPE = 64 * 1024;

  private static final Pattern DECLARATION =
      Pattern.compile("<!ENTITY\\s+([A-Za-z][A-Za-z0-9]*)\\s+(?:\"([^\"&%]*)\"|'([^'&%]*)')\\s*>");

  /** Characters that all expansions together may come to. */
  private static final int MOST_EXPANDED = 100_000;

  /**
   * The two that XHTML declares as other characters than HTML does since its fifth version (<a
   * href="https://www.w3.org/TR/xhtml1/dtds.html#a_dtd_Symbols">XHTML 1.0, A.2</a>).
   */
  private static final Map<String, String> OF_XHTML = Map.of("lang", "\u2329", "rang", "\u232A");

  private final Map<String, String> values = new HashMap<>();
  private int left = MOST_EXPANDED;

  private DeclaredEntities() {}

  static DeclaredEntities of(String xml) {
    DeclaredEntities entities = new DeclaredEntities();
    int start = xml.indexOf("<!DOCTYPE");
    int end = start < 0 ? -1 : xml.indexOf("]>", start);
    if (end >= 0 && end - start <= LONGEST_DOCTYPE) {
      entities.read(DECLARATION.matcher(xml).region(start, end));
    }
    return entities;
  }

  private void read(Matcher declaration) {
    while (values.size() < MOST && declaration.find()) {
      String doubly = declaration.group(2);
      String value = doubly == null ? declaration.group(3) : doubly;
      if (value.length() <= LONGEST_VALUE) {
        values.putIfAbsent(declaration.group(1), value);
      }
    }
  }

  /**
   * What a reference, from ampersand to semicolon, stands for; nothing where it is not declared or
   * the document has used up what its entities may come to in all.
   */
  @Nullable String expand(String reference) {
    String name = reference.substring(1, reference.length() - 1);
    String value = values.getOrDefault(name, OF_XHTML.get(name));
    if (value == null || value.length() > left) {
      return null;
    }
    left -= value.length();
    return value;
  }
}
