package dev.sokbo.chat;

import com.ibm.icu.text.MessageFormat;
import dev.sokbo.text.Particles;
import dev.sokbo.text.Particles.Particle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * What people read, in one language: a bundle's sentences by key, with their arguments filled in.
 *
 * <p>Sentences are patterns of ICU's MessageFormat, with its plurals. Korean ones may have both
 * forms of a particle behind an argument, as in {@code ‘{0}’[을/를]}; the form that fits what was
 * filled in is kept.
 */
public final class Wording {

  private static final List<Map.Entry<String, Particle>> PARTICLES =
      List.of(
          Map.entry("[은/는]", Particle.TOPIC),
          Map.entry("[이/가]", Particle.SUBJECT),
          Map.entry("[을/를]", Particle.OBJECT),
          Map.entry("[과/와]", Particle.AND),
          Map.entry("[으로/로]", Particle.BY));

  /** Stands for the first particle in a pattern; of private use, so no text has a right to it. */
  private static final char FIRST_MARK = '\uE200';

  private static final char LAST_MARK = (char) (FIRST_MARK + PARTICLES.size() - 1);

  private final Locale locale;
  private final ResourceBundle sentences;

  /**
   * Reads a bundle.
   *
   * @param bundle the resource's path without language and suffix, with dots
   */
  public Wording(String bundle, Language language) {
    this.locale = language.locale();
    this.sentences =
        ResourceBundle.getBundle(
            bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * One sentence, filled in.
   *
   * @throws java.util.MissingResourceException when there is no such key, which is a bug
   */
  public String say(String key, Object... arguments) {
    String sentence = sentences.getString(key);
    if (sentence.indexOf('{') < 0) {
      return sentence;
    }
    Object[] safe = Arrays.stream(arguments).map(Wording::withoutMarks).toArray();
    return withParticles(new MessageFormat(withMarks(sentence), locale).format(safe));
  }

  /** A sentence as it stands in the bundle. */
  public String raw(String key) {
    return sentences.getString(key);
  }

  /** The locale of its dates and plurals. */
  public Locale locale() {
    return locale;
  }

  private static String withMarks(String sentence) {
    String marked = sentence;
    for (int number = 0; number < PARTICLES.size(); number++) {
      String mark = Character.toString(FIRST_MARK + number);
      marked = marked.replace(PARTICLES.get(number).getKey(), mark);
    }
    return marked;
  }

  private static Object withoutMarks(Object argument) {
    return argument instanceof String text
        ? text.replaceAll("[\uE200-\uE2FF]", "\uFFFD")
        : argument;
  }

  private static String withParticles(String text) {
    StringBuilder said = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit >= FIRST_MARK && unit <= LAST_MARK) {
        said.append(Particles.choose(said.toString(), PARTICLES.get(unit - FIRST_MARK).getValue()));
      } else {
        said.append(unit);
      }
    }
    return said.toString();
  }
}
