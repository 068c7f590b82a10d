package dev.sokbo.slack;

import com.slack.api.model.view.View;
import dev.sokbo.slack.SlackConversation.Line;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackinbox.Lanes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Shows under a query, while it is typed, what it would have found of late. Of what is typed while
 * one query is tried out only the last is tried next.
 */
final class SlackTrials {

  private final SlackConversation conversation;
  private final SlackReplies replies;
  private final SlackModals modals;
  private final Lanes lanes;

  /** What was typed last in each modal that has something left to try. */
  private final Map<String, String> newest = new ConcurrentHashMap<>();

  SlackTrials(
      SlackConversation conversation, SlackReplies replies, SlackModals modals, Executor executor) {
    this.conversation = conversation;
    this.replies = replies;
    this.modals = modals;
    this.lanes = new Lanes(executor);
  }

  /** Begins to try the query in a modal out. */
  void tryOut(@Nullable View view, SlackAddress subject, String user) {
    if (view == null) {
      return;
    }
    String query = SlackWish.query(SlackViews.answers(view.getState()));
    Optional<SlackForm> form = SlackForm.of(view.getCallbackId());
    if (query.isEmpty() || form.isEmpty()) {
      return;
    }
    newest.put(view.getId(), query);
    CompletableFuture<Boolean> unused =
        lanes.run(
            view.getId(),
            () ->
                newest.remove(view.getId(), query) && show(view, form.get(), subject, user, query));
  }

  private boolean show(View view, SlackForm form, SlackAddress subject, String user, String query) {
    return conversation
        .ask(Line.of(subject, user, "test " + query, null))
        .map(reply -> modals.tried(subject, user, form, query, replies.blocks(reply, subject)))
        .filter(tried -> modals.update(view, subject, tried))
        .isPresent();
  }
}
