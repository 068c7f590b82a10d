package dev.sokbo.workspace;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.ResponseMetadata;
import dev.sokbo.config.Secret;
import dev.sokbo.slackapi.SlackApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels that somebody is in, as far as Sokbo can see them. */
public final class SharedChannels {

  private static final List<ConversationType> TYPES =
      List.of(
          ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL, ConversationType.MPIM);

  /** The reference of {@code users.conversations} advises no more than 200 at a time. */
  private static final int PAGE = 200;

  private static final int MOST_PAGES = 5;

  private final SlackApi api;

  public SharedChannels(SlackApi api) {
    this.api = api;
  }

  /** The names of somebody's channels by id; what can't be told now is missing. */
  public Map<String, String> of(Secret token, String user) {
    Map<String, String> names = new LinkedHashMap<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Optional<UsersConversationsResponse> response = page(token, user, cursor);
      if (response.isEmpty()) {
        return names;
      }
      for (Conversation found : response.get().getChannels()) {
        names.put(found.getId(), SlackChannels.name(found));
      }
      cursor = next(response.get().getResponseMetadata());
      if (cursor.isEmpty()) {
        return names;
      }
    }
    return names;
  }

  private Optional<UsersConversationsResponse> page(Secret token, String user, String cursor) {
    return api.call(
            token,
            methods ->
                methods.usersConversations(
                    request ->
                        request
                            .user(user)
                            .types(TYPES)
                            .excludeArchived(true)
                            .limit(PAGE)
                            .cursor(cursor.isEmpty() ? null : cursor)))
        .response();
  }

  private static String next(ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }
}
