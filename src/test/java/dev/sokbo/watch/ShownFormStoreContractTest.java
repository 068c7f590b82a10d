package dev.sokbo.watch;

import static dev.sokbo.watch.WatchRows.NOW;
import static dev.sokbo.watch.WatchRows.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatRows;
import dev.sokbo.explain.WordForm;
import dev.sokbo.explain.WordForm.Standing;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.util.List;

/** Whoever calls a form by its number means the one that was shown, whatever came since. */
final class ShownFormStoreContractTest {

  private final ShownFormStore forms = new ShownFormStore();

  @EveryDatabase
  void replacesWhatWasShownAndNumbersItAnew(Database database) {
    database.inTransaction(
        handle -> {
          Watch watch = watch(handle, ChatRows.insert(handle, "a"), "메타");
          forms.replace(handle, watch.id(), List.of(form("메타가"), form("메타는")));
          List<ShownForm> shown = forms.replace(handle, watch.id(), List.of(form("메타를")));

          assertThat(shown)
              .singleElement()
              .satisfies(
                  form ->
                      assertThat(form)
                          .isEqualTo(
                              new ShownForm(form.id(), watch.id(), 1, "메타를", 3, Standing.COUNTS)));
          assertThat(forms.ofWatch(handle, watch.id())).isEqualTo(shown);
        });
  }

  @EveryDatabase
  void findsAFormForTheChatThatWasShownItAsLongAsItsWatchLasts(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          Watch watch = watch(handle, chat, "메타");
          ShownForm form = forms.replace(handle, watch.id(), List.of(form("메타가"))).getFirst();
          forms.setStanding(handle, form.id(), Standing.EXCLUDED);

          assertThat(forms.find(handle, chat, form.id()))
              .hasValueSatisfying(
                  found -> assertThat(found.standing()).isEqualTo(Standing.EXCLUDED));
          assertThat(forms.find(handle, ChatRows.insert(handle, "b"), form.id())).isEmpty();
          new WatchStore().remove(handle, watch.id(), NOW);
          assertThat(forms.find(handle, chat, form.id())).isEmpty();
        });
  }

  @EveryDatabase
  void theLatestAreThoseOfTheWatchThatWasShownLast(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          Watch first = watch(handle, chat, "메타");
          Watch second = watch(handle, chat, "삼성");
          forms.replace(handle, second.id(), List.of(form("삼성이")));
          List<ShownForm> last = forms.replace(handle, first.id(), List.of(form("메타가")));

          assertThat(forms.latest(handle, chat)).isEqualTo(last);
          new WatchStore().remove(handle, first.id(), NOW);
          assertThat(forms.latest(handle, chat)).isEmpty();
        });
  }

  private static WordForm form(String word) {
    return new WordForm(word, 3, Standing.COUNTS);
  }
}
