package dev.sokbo.gram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * English words that desks use for each other in headlines. The words of a line are one feature, so
 * that a rarer one of them tells no more than the commonest.
 */
final class Synonyms {

  private static final Pattern SPACE = Pattern.compile(" ");

  private static final List<String> LINES =
      List.of(
          "us u.s usa u.s.a america american",
          "uk u.k britain british",
          "eu e.u europe european",
          "un u.n",
          "korea korean",
          "china chinese",
          "japan japanese",
          "russia russian",
          "ukraine ukrainian",
          "israel israeli",
          "iran iranian",
          "france french",
          "germany german",
          "india indian",
          "canada canadian",
          "mexico mexican",
          "brazil brazilian",
          "australia australian",
          "taiwan taiwanese",
          "italy italian",
          "spain spanish",
          "two 2",
          "three 3",
          "four 4",
          "five 5",
          "six 6",
          "seven 7",
          "eight 8",
          "nine 9",
          "ten 10",
          "first 1st",
          "billion bn bln",
          "million mn mln",
          "trillion tn trn",
          "jobless unemployment",
          "deal pact agreement accord",
          "share stock",
          "profit earnings income",
          "forecast outlook guidance",
          "buy bought acquire acquisition purchase takeover",
          "cut slash reduce lower trim",
          "rise rose climb gain jump surge soar rally",
          "fall fell drop slip decline tumble sink sank slump plunge slide",
          "die dead death kill",
          "jail prison",
          "probe investigate investigation inquiry",
          "quake earthquake",
          "delay postpone defer",
          "sue lawsuit",
          "talk negotiation",
          "hike raise increase lift boost",
          "unveil launch release introduce announce",
          "blast explosion",
          "fire blaze wildfire",
          "sell sold sale divest",
          "split spin separate",
          "quit resign resignation",
          "name appoint tap nominate",
          "beat top exceed surpass",
          "halt suspend",
          "start begin began",
          "seek sought want",
          "weigh consider mull explore",
          "tariff levy",
          "court judge",
          "worker employee staff job",
          "heist robbery theft steal stole thieves",
          "ban block bar",
          "arrest detain",
          "win won victory",
          "shut close",
          "unchanged steady",
          "flaw vulnerability bug",
          "chip semiconductor",
          "oil crude",
          "injure hurt wound",
          "film movie",
          "teen teenager",
          "resume restart reopen",
          "warn caution",
          "crash collision",
          "indict charge",
          "plant factory",
          "grow expand expansion",
          "automaker carmaker",
          "cop police",
          "flee evacuate",
          "elect election",
          "hack hacker",
          "investor shareholder stockholder",
          "senate senator",
          "flight plane jet aircraft airliner",
          "gunman gunmen shooter",
          "shoot shot",
          "output production produce",
          "rename rebrand",
          "reject rebuff spurn refuse",
          "overhaul reform revamp",
          "govt government",
          "percent pct",
          "accuse allege allegation allegedly",
          "approve approval",
          "merge merger",
          "invest investment",
          "settle settlement",
          "bankrupt bankruptcy insolvency",
          "regulator watchdog",
          "rescue save",
          "ship vessel",
          "drug medicine",
          "child children kid",
          "phone smartphone handset",
          "fraud scam",
          "lose lost loss",
          "eliminate abolish",
          "terminate discontinue",
          "rival competitor",
          "debut premiere");

  private static final int BITS = 10;

  /** A hash at an even place and the one that stands for it behind, 0 where there is none. */
  private static final int[] TABLE = table();

  private static final Set<Integer> FIRSTS = Set.copyOf(firsts().values());

  private Synonyms() {}

  /** The hash of a word's stem, or of the first of those that stand for each other. */
  static int of(int stem) {
    for (int i = place(stem); TABLE[i] != 0; i = (i + 2) & (TABLE.length - 1)) {
      if (TABLE[i] == stem) {
        return TABLE[i + 1];
      }
    }
    return stem;
  }

  /** Whether a feature stands for words that are used for each other. */
  static boolean has(int gram) {
    return FIRSTS.contains(gram);
  }

  private static int[] table() {
    int[] table = new int[2 << BITS];
    for (Map.Entry<Integer, Integer> entry : firsts().entrySet()) {
      int i = place(entry.getKey());
      while (table[i] != 0) {
        i = (i + 2) & (table.length - 1);
      }
      table[i] = entry.getKey();
      table[i + 1] = entry.getValue();
    }
    return table;
  }

  private static Map<Integer, Integer> firsts() {
    Map<Integer, Integer> firsts = new HashMap<>();
    for (String line : LINES) {
      List<String> words = SPACE.splitAsStream(line).toList();
      for (String word : words) {
        firsts.put(Stems.hash(word.toCharArray(), 0, word.length()), stem(words.getFirst()));
      }
    }
    return firsts;
  }

  private static int stem(String word) {
    return Stems.hash(word.toCharArray(), 0, word.length());
  }

  private static int place(int stem) {
    return 2 * (Hashing.mixed(stem) >>> (Integer.SIZE - BITS));
  }
}
