package dev.sokbo.lexicon;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of a lexicon entry, as its YAML writes them in lower case. */
enum LexiconKey {
  NAME,
  KO,
  EN,
  CALLED,
  SHORT,
  ENDINGS,
  AFFILIATES,
  PEOPLE,
  DOUBTFUL,
  BESIDE,
  EXCLUDE,
  NOT,
  DESPITE,
  EDGE,
  NOTE;

  String yaml() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable LexiconKey of(String yaml) {
    return Arrays.stream(values()).filter(key -> key.yaml().equals(yaml)).findFirst().orElse(null);
  }

  static String all() {
    return Arrays.stream(values()).map(LexiconKey::yaml).collect(Collectors.joining(", "));
  }
}
