package dev.sokbo.lexicon;

import java.util.List;
import java.util.stream.Stream;

/**
 * A company or an idea that people watch, in Korean and English. The words about a text that it
 * stands in, vouchers, contexts and assurances, are kept with their choices, {@code 두산|롯데 꺾고|잡고},
 * since the {@link #phrases} that they stand for are thousands.
 *
 * @param name the one name by which replies call it; the first that it is found by
 * @param korean its names in Korean
 * @param english its names in English
 * @param called words that lead to it when they are watched, but mean too much else to be looked
 *     for
 * @param abbreviations short forms that headlines use
 * @param endings words that count also at the end of longer Korean words
 * @param affiliates firms that a watcher of the group wants too
 * @param people the family that owns the group
 * @param doubtful names that count only where a voucher stands near, and elsewhere hide what they
 *     hold; what people write on or meet in, most often
 * @param vouchers words that speak of what a firm does with what is doubtful
 * @param exclusions longer words or phrases that hold a name and mean something else
 * @param contexts words whose presence in an entry says that its names, but neither its
 *     abbreviations nor its affiliates nor its people, mean something else there
 * @param assurances words beside which its names count in spite of such a word
 * @param edge what may follow its Korean names
 * @param note where a choice isn't obvious, why; else empty
 */
public record LexiconEntry(
    String name,
    List<String> korean,
    List<String> english,
    List<String> called,
    List<String> abbreviations,
    List<String> endings,
    List<String> affiliates,
    List<String> people,
    List<String> doubtful,
    List<String> vouchers,
    List<String> exclusions,
    List<String> contexts,
    List<String> assurances,
    RightEdge edge,
    String note) {

  public LexiconEntry {
    korean = List.copyOf(korean);
    english = List.copyOf(english);
    called = List.copyOf(called);
    abbreviations = List.copyOf(abbreviations);
    endings = List.copyOf(endings);
    affiliates = List.copyOf(affiliates);
    people = List.copyOf(people);
    doubtful = List.copyOf(doubtful);
    vouchers = List.copyOf(vouchers);
    exclusions = List.copyOf(exclusions);
    contexts = List.copyOf(contexts);
    assurances = List.copyOf(assurances);
  }

  /** What words that may give choices stand for, in order and without repetition. */
  public static List<String> phrases(List<String> words) {
    return words.stream().flatMap(word -> Alternatives.of(word).stream()).distinct().toList();
  }

  /** Of the name alone, which hardly two entries share: every watch that is added asks for it. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Every name in both languages, without repetition. */
  public List<String> names() {
    return Stream.of(List.of(name), korean, english).flatMap(List::stream).distinct().toList();
  }

  /** Everything by which the entry is found in a text. */
  public List<String> terms() {
    return Stream.of(names(), abbreviations, affiliates, people, doubtful)
        .flatMap(List::stream)
        .toList();
  }
}
