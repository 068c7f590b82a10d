package dev.sokbo.whisper;

import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.chat.Reply;
import dev.sokbo.config.Secret;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.ResponseUrls;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackErrors;
import dev.sokbo.slackapi.SlackFiles;
import dev.sokbo.slackapi.SlackPosts;
import dev.sokbo.slackapi.SlackTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The ways to show something to one person: where Slack takes replies to what they did, else as a
 * message that only they see in the channel, else in their direct messages.
 */
final class WhisperWays {

  private final SlackTokens tokens;
  private final ResponseUrls urls;
  private final SlackPosts posts;
  private final SlackFiles files;

  WhisperWays(SlackApi api, SlackTokens tokens) {
    this.tokens = tokens;
    this.urls = new ResponseUrls(api);
    this.posts = new SlackPosts(api);
    this.files = new SlackFiles(api);
  }

  /** Shows one message of a reply; the way that took it, or how the last one ended. */
  Answer<Way> show(KeptReply kept, SlackMessage message, Instant now) {
    Answer<Way> first = atUrl(kept, message, now);
    if (!isRefusal(first)) {
      return first;
    }
    Optional<Secret> token = tokens.of(kept.asker().address().team());
    if (token.isEmpty()) {
      return new Answer.Declined<>("not installed");
    }
    SlackAddress address = kept.asker().address();
    Answer<Way> second =
        posts
            .whisper(token.get(), address.channel(), kept.asker().user(), message)
            .map(done -> Way.BESIDE);
    return isRefusal(second)
        ? posts.post(token.get(), kept.asker().user(), null, message, null).map(done -> Way.BESIDE)
        : second;
  }

  /** Sends a file to somebody's direct messages, as nobody can be shown one in a channel. */
  Answer<?> send(KeptReply kept, Document document) {
    Optional<Secret> token = tokens.of(kept.asker().address().team());
    if (token.isEmpty()) {
      return new Answer.Declined<>("not installed");
    }
    Answer<String> uploaded = files.upload(token.get(), document);
    if (!(uploaded instanceof Answer.Done<String> file)) {
      return uploaded;
    }
    SlackMessage name = rendered(Message.text(document.name()));
    Answer<String> posted =
        posts
            .post(token.get(), kept.asker().user(), null, name, null)
            .map(response -> response.getChannel());
    if (posted instanceof Answer.Done<String> channel
        && !files.share(token.get(), file.value(), document, channel.value(), null)) {
      SlackMessage text = rendered(Message.of(SlackFiles.inline(document)));
      return posts.post(token.get(), channel.value(), null, text, null);
    }
    return posted;
  }

  private static SlackMessage rendered(Message message) {
    return SlackMarkup.render(message, button -> "");
  }

  private Answer<Way> atUrl(KeptReply kept, SlackMessage message, Instant now) {
    String url = kept.asker().responseUrl();
    Duration age = Duration.between(kept.since(), now);
    if (url == null
        || url.isEmpty()
        || kept.uses() >= ResponseUrls.MOST_USES
        || age.compareTo(ResponseUrls.LIFE) >= 0) {
      return new Answer.Declined<>("no response URL");
    }
    Reply.Placement placement = kept.shown() == 0 ? kept.reply().placement() : Reply.Placement.NEW;
    return urls.reply(url, message, placement).map(done -> Way.URL);
  }

  private static boolean isRefusal(Answer<?> answer) {
    return answer instanceof Answer.Declined<?> declined && SlackErrors.isLasting(declined.error());
  }

  /** What took a message. */
  enum Way {
    URL,
    BESIDE
  }
}
