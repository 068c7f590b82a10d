package dev.sokbo.match;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.sokbo.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.util.QueryBuilder;

/** Something that tells which of many terms a text holds. */
public interface Engine {

  /** How many terms, or places of them, a text holds. */
  int count(String text);

  /** The engines that are compared. */
  enum Kind {
    /** Folds, checks both edges of words, and judges a watch for each term. */
    SOKBO,
    /** An Aho–Corasick automaton over a double array, which checks no edges. */
    HANKCS,
    /** Lucene's index of queries, with Korean words as Nori takes particles off them. */
    MONITOR;

    Engine of(List<String> terms) {
      return switch (this) {
        case SOKBO -> sokbo(terms);
        case HANKCS -> hankcs(terms);
        case MONITOR -> monitor(terms);
      };
    }
  }

  private static Engine sokbo(List<String> terms) {
    WatchIndex index = index(terms);
    return text -> index.match(EntryText.ofTitle(text)).size();
  }

  /** An index of a watch for each term. */
  static WatchIndex index(List<String> terms) {
    WatchIndex index = new WatchIndex();
    for (int id = 0; id < terms.size(); id++) {
      index.add(id, new Query.Word(terms.get(id)));
    }
    return index;
  }

  private static Engine hankcs(List<String> terms) {
    AhoCorasickDoubleArrayTrie<String> trie = doubleArray(terms);
    return text -> trie.parseText(text).size();
  }

  static AhoCorasickDoubleArrayTrie<String> doubleArray(List<String> terms) {
    Map<String, String> sorted = new TreeMap<>();
    terms.forEach(term -> sorted.put(term, term));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(sorted);
    return trie;
  }

  private static Engine monitor(List<String> terms) {
    try {
      Analyzer analyzer = new KoreanAnalyzer();
      Monitor monitor = new Monitor(analyzer);
      QueryBuilder phrases = new QueryBuilder(analyzer);
      List<MonitorQuery> queries = new ArrayList<>(terms.size());
      for (String term : terms) {
        org.apache.lucene.search.Query phrase = phrases.createPhraseQuery("text", term);
        if (phrase != null) {
          queries.add(new MonitorQuery(term, phrase));
        }
      }
      monitor.register(queries);
      return text -> matches(monitor, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int matches(Monitor monitor, String text) {
    try {
      Document document = new Document();
      document.add(new TextField("text", text, Store.NO));
      return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
