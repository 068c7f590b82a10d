package dev.sokbo.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.lexicon.Compounds;
import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Field;
import dev.sokbo.text.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares a trie with a plain search for each form, over texts of few letters. */
final class ScanTest {

  private static final String LETTERS = "가나다ab1 ";
  private static final String TEXT = "가나다ab1  -()";
  private static final int ROUNDS = 3_000;

  private final Random random = new Random(20_260_901);

  private record Find(int start, int end, String owner) {}

  @Test
  void findsWhatAPlainSearchForEachFormFinds() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Form<String>> forms = forms(round);
      Trie<String> trie = new Trie<>();
      forms.forEach(trie::add);
      boolean parts = forms.stream().anyMatch(Form::isPart);
      forms.removeIf(form -> random.nextInt(8) == 0 && removed(trie, form));
      Searched text = Searched.of(Field.TITLE, word(TEXT, 60));

      List<Find> found = new ArrayList<>();
      new Scan<>(trie, text, (owner, at) -> found.add(new Find(at.start(), at.end(), owner)))
          .wordStarts();

      assertThat(found).isSortedAccordingTo(Comparator.comparingInt(Find::start));
      assertThat(found)
          .as(text.text() + " for " + forms)
          .containsExactlyInAnyOrderElementsOf(plainly(forms, text.text(), parts));
    }
  }

  private List<Form<String>> forms(int round) {
    List<Form<String>> forms = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int made = 0; made < count; made++) {
      String written = word(LETTERS, 7).strip();
      String owner = "owner " + made;
      if (!written.isEmpty()) {
        forms.add(form(owner, written, round, made));
      }
    }
    return forms;
  }

  private static Form<String> form(String owner, String written, int round, int made) {
    if (round % 2 == 0 && made % 3 == 0) {
      return Form.inside(owner, written, RightEdge.OPEN, Rule.INSIDE);
    }
    return round % 3 == 0 && made % 3 == 1
        ? Form.part(owner, written, RightEdge.OPEN, Rule.WORD)
        : Form.counting(owner, written, RightEdge.OPEN, Rule.WORD);
  }

  private static boolean removed(Trie<String> trie, Form<String> form) {
    trie.remove(form);
    return true;
  }

  private String word(String letters, int longest) {
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(longest);
    while (word.length() < length) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static List<Find> plainly(List<Form<String>> forms, Folded text, boolean parts) {
    List<Find> finds = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      for (Form<String> form : forms) {
        boolean begins =
            form.isAnywhere() || text.isWordStart(start) || (parts && isSeam(text, start));
        int end = begins ? end(form, text, start) : -1;
        if (end >= 0) {
          finds.add(new Find(start, end, form.owner()));
        }
      }
    }
    return finds;
  }

  private static boolean isSeam(Folded text, int start) {
    int word = start;
    while (word > 0 && !text.isWordStart(word)) {
      word--;
    }
    return (Compounds.seams(text, word) >>> (start - word) & 1) != 0;
  }

  private static int end(Form<String> form, Folded text, int start) {
    int at = start;
    for (char unit : form.pattern().substring(form.isAnywhere() ? 1 : 0).toCharArray()) {
      if (unit == ' ') {
        at = Gap.end(text, at);
      } else if (at < text.length() && text.charAt(at) == unit) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }
}
