package dev.sokbo.match;

import dev.sokbo.chat.Language;

/** Something said of where an entry comes from, for which no concept is looked for. */
sealed interface Origin extends Condition {

  /** The feed's title or host has some words. */
  record FromFeed(Phrase words) implements Origin {

    @Override
    public boolean holds(Sightings sightings) {
      return sightings.isFrom(words);
    }
  }

  /** The entry is written in a language. */
  record InLanguage(Language language) implements Origin {

    @Override
    public boolean holds(Sightings sightings) {
      return sightings.isIn(language);
    }
  }
}
