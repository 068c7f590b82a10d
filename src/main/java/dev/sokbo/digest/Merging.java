package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts each story into one section, and the best stories into the digest. */
final class Merging {

  private Merging() {}

  /** Keeps each item in the first section that has it, tagged with the other sections' watches. */
  static List<Section> merge(List<Section> sections) {
    Map<String, Set<String>> watches = new LinkedHashMap<>();
    for (Section section : sections) {
      for (Item item : section.items()) {
        watches.computeIfAbsent(item.key(), key -> new LinkedHashSet<>()).add(section.watch());
      }
    }
    Set<String> placed = new HashSet<>();
    return sections.stream()
        .map(
            section ->
                section.withItems(
                    section.items().stream()
                        .filter(item -> placed.add(item.key()))
                        .map(item -> tagged(item, section.watch(), watches))
                        .toList()))
        .filter(section -> !section.items().isEmpty())
        .toList();
  }

  /** Keeps the best items over all sections, and puts those of each section in order. */
  static List<Section> best(List<Section> sections, int limit, Comparator<Item> ranking) {
    Set<String> kept =
        sections.stream()
            .flatMap(section -> section.items().stream())
            .sorted(ranking)
            .limit(limit)
            .map(Item::key)
            .collect(Collectors.toSet());
    List<Section> best = new ArrayList<>();
    for (Section section : sections) {
      List<Item> items =
          section.items().stream()
              .filter(item -> kept.contains(item.key()))
              .sorted(ranking)
              .toList();
      if (!items.isEmpty()) {
        best.add(section.withItems(items));
      }
    }
    return best;
  }

  private static Item tagged(Item item, String watch, Map<String, Set<String>> watches) {
    List<String> tags =
        Stream.concat(item.tags().stream(), watches.getOrDefault(item.key(), Set.of()).stream())
            .filter(tag -> !tag.equals(watch))
            .distinct()
            .toList();
    return item.withTags(tags);
  }
}
