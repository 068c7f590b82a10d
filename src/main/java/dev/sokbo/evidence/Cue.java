package dev.sokbo.evidence;

import dev.sokbo.headline.Letters;
import java.util.List;

/**
 * A word that tells what kind of news a title is.
 *
 * @param number which act, pair of opposites, step, place or ending of its kind it stands for
 * @param bounds what must stand around it
 */
record Cue(String word, Kind kind, int number, Bounds bounds) {

  enum Kind {
    RECURRING,
    ALERT,
    REVERSAL,
    END,
    REACTION,
    MOVE,
    PRICE,
    ACT,
    ONE,
    OTHER,
    STEP,
    PLACE,
    COUNTRY,
    NAME_ENDING
  }

  enum Bounds {
    ANYWHERE {
      @Override
      boolean hold(String text, int start, int end) {
        return true;
      }
    },
    AT_START {
      @Override
      boolean hold(String text, int start, int end) {
        return start == 0;
      }
    },
    /** The beginning of a word. */
    PREFIX {
      @Override
      boolean hold(String text, int start, int end) {
        return start == 0 || !Letters.inWord(text.charAt(start - 1));
      }
    },
    /** An English word in any of its commonest forms. */
    INFLECTED {
      @Override
      boolean hold(String text, int start, int end) {
        if (!PREFIX.hold(text, start, end)) {
          return false;
        }
        for (String ending : ENGLISH_ENDINGS) {
          if (text.startsWith(ending, end) && ends(text, end + ending.length())) {
            return true;
          }
        }
        return false;
      }
    },
    /** An English name, or a Korean one with no more behind it than a particle or a short noun. */
    COUNTRY {
      @Override
      boolean hold(String text, int start, int end) {
        return Letters.isLatin(text.charAt(start))
            ? INFLECTED.hold(text, start, end)
            : PREFIX.hold(text, start, end) && endsWithin(text, end);
      }
    },
    /** The name of a city, with what names a part of it or stands behind every name. */
    CITY {
      @Override
      boolean hold(String text, int start, int end) {
        return PREFIX.hold(text, start, end)
            && (ends(text, end)
                || ("시군서".indexOf(text.charAt(end)) >= 0 && ends(text, end + 1))
                || (!text.startsWith(AIRLINE, end)
                    && CITY_SUFFIXES.stream().anyMatch(suffix -> text.startsWith(suffix, end))));
      }
    };

    private static final List<String> ENGLISH_ENDINGS = List.of("", "s", "d", "es", "ed", "ing");
    private static final List<String> CITY_SUFFIXES = List.of("에서", "발", "항", "공항", "공장", "앞바다");

    /** Behind the name of a city it is no longer the city's. */
    private static final String AIRLINE = "항공";

    private static final int LONGEST_PARTICLE = 2;

    abstract boolean hold(String text, int start, int end);

    private static boolean endsWithin(String text, int end) {
      int last = Math.min(text.length(), end + LONGEST_PARTICLE);
      for (int i = end; i <= last; i++) {
        if (ends(text, i)) {
          return true;
        }
      }
      return false;
    }

    private static boolean ends(String text, int end) {
      return end == text.length() || !Letters.inWord(text.charAt(end));
    }
  }
}
