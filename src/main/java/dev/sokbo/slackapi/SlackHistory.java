package dev.sokbo.slackapi;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.sokbo.config.Secret;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in a channel's history the message that carries a delivery key. */
final class SlackHistory {

  /** The type under which {@link #DELIVERY} is kept in a message's metadata. */
  private static final String EVENT_TYPE = "sokbo_delivery";

  private static final String DELIVERY = "delivery_id";

  /** The reference of {@code conversations.history} advises no more than 200 at a time. */
  private static final int PAGE = 200;

  /** In a channel busier than this, what was sent long ago can't be told from what never was. */
  private static final int MOST_PAGES = 15;

  /** No message is of open fate for longer, unless Sokbo stood still. */
  private static final Duration OLDEST = Duration.ofDays(30);

  private static final Duration SOON = Duration.ofSeconds(15);

  private final SlackApi api;

  SlackHistory(SlackApi api) {
    this.api = api;
  }

  /** What a message carries to be found by. */
  static Message.Metadata metadata(String deliveryKey) {
    return Message.Metadata.builder()
        .eventType(EVENT_TYPE)
        .eventPayload(Map.of(DELIVERY, deliveryKey))
        .build();
  }

  /** Looks for a message, newest first. */
  LookBack find(Secret token, String channel, Delivery delivery, Instant now) {
    Search search = new Search(channel, delivery, now.minus(OLDEST));
    @Nullable String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer<Page> answer = page(token, search, cursor);
      if (!(answer instanceof Answer.Done<Page> done)) {
        return failed(answer);
      }
      Optional<String> found = done.value().find(delivery.key());
      if (found.isPresent()) {
        return new LookBack.Arrived(found.get());
      }
      cursor = done.value().next();
      if (cursor == null) {
        return new LookBack.Absent();
      }
    }
    return new LookBack.CannotTell();
  }

  private Answer<Page> page(Secret token, Search search, @Nullable String cursor) {
    String thread = search.delivery.thread();
    return thread == null
        ? history(token, search, cursor).map(Page::of)
        : replies(token, search, thread, cursor).map(Page::of);
  }

  private Answer<ConversationsHistoryResponse> history(
      Secret token, Search search, @Nullable String cursor) {
    return api.call(
        token,
        methods ->
            methods.conversationsHistory(
                request ->
                    request
                        .channel(search.channel)
                        .oldest(search.oldest())
                        .inclusive(true)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)));
  }

  private Answer<ConversationsRepliesResponse> replies(
      Secret token, Search search, String thread, @Nullable String cursor) {
    return api.call(
        token,
        methods ->
            methods.conversationsReplies(
                request ->
                    request
                        .channel(search.channel)
                        .ts(thread)
                        .oldest(search.oldest())
                        .inclusive(true)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)));
  }

  private static LookBack failed(Answer<Page> answer) {
    return switch (answer) {
      case Answer.Done<Page> done -> throw new IllegalArgumentException("it succeeded");
      case Answer.Declined<Page> declined ->
          SlackErrors.isLasting(declined.error())
              ? new LookBack.CannotTell()
              : new LookBack.NotNow(SOON);
      case Answer.Limited<Page> limited -> new LookBack.NotNow(limited.retryAfter());
      case Answer.Unreached<Page> unreached -> new LookBack.NotNow(SOON);
      case Answer.Open<Page> open -> new LookBack.NotNow(SOON);
    };
  }

  /** What is looked for, and where. */
  private record Search(String channel, Delivery delivery, Instant since) {

    String oldest() {
      return Long.toString(since.getEpochSecond());
    }
  }

  /** Some messages of a channel or a thread. */
  private record Page(List<Message> messages, @Nullable String next) {

    static Page of(ConversationsHistoryResponse response) {
      return new Page(
          orNone(response.getMessages()),
          next(response.isHasMore(), response.getResponseMetadata()));
    }

    static Page of(ConversationsRepliesResponse response) {
      return new Page(
          orNone(response.getMessages()),
          next(response.isHasMore(), response.getResponseMetadata()));
    }

    Optional<String> find(String deliveryKey) {
      return messages.stream()
          .filter(message -> carries(message.getMetadata(), deliveryKey))
          .map(Message::getTs)
          .findFirst();
    }

    private static boolean carries(Message.@Nullable Metadata metadata, String deliveryKey) {
      return metadata != null
          && EVENT_TYPE.equals(metadata.getEventType())
          && metadata.getEventPayload() != null
          && deliveryKey.equals(metadata.getEventPayload().get(DELIVERY));
    }

    private static List<Message> orNone(@Nullable List<Message> messages) {
      return messages == null ? List.of() : messages;
    }

    private static @Nullable String next(boolean hasMore, @Nullable ResponseMetadata metadata) {
      String cursor = metadata == null ? null : metadata.getNextCursor();
      return hasMore && cursor != null && !cursor.isEmpty() ? cursor : null;
    }
  }
}
