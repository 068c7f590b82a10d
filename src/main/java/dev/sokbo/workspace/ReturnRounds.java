package dev.sokbo.workspace;

import dev.sokbo.retry.Pauses;
import dev.sokbo.slackapi.SlackAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether suspended channels can be reached again: of what happened while
 * Sokbo did not run, and of some of what keeps it out of a channel, Slack tells nothing.
 */
public final class ReturnRounds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnRounds.class);

  private static final Duration BETWEEN = Duration.ofMinutes(5);

  /** Slack lets {@code conversations.info} be called 50 times a minute. */
  private static final int MOST_IN_ROUND = 50;

  private final SlackChats chats;
  private final SlackChannels channels;
  private final Pauses pauses = new Pauses();

  public ReturnRounds(SlackChats chats, SlackChannels channels) {
    this.chats = chats;
    this.channels = channels;
  }

  /** Begins to make rounds, in a thread of its own. */
  public void start() {
    Thread.ofVirtual().name("slack-returns").start(this::run);
  }

  @Override
  public void close() {
    pauses.end();
  }

  private void run() {
    do {
      makeRound();
    } while (pauses.take(BETWEEN));
  }

  private void makeRound() {
    try {
      List<SlackAddress> left = new ArrayList<>(chats.suspended());
      Collections.shuffle(left);
      for (SlackAddress address : left.subList(0, Math.min(left.size(), MOST_IN_ROUND))) {
        look(address);
      }
    } catch (RuntimeException e) {
      if (!pauses.areEnded()) {
        LOG.error("looking after suspended channels failed, going on", e);
      }
    }
  }

  private void look(SlackAddress address) {
    channels.forget(address);
    boolean inside =
        channels
            .find(address)
            .filter(found -> found.presence() == Channel.Presence.INSIDE)
            .isPresent();
    if (inside && !pauses.areEnded()) {
      LOG.info("{} can be reached again", address);
      chats.resume(address);
    }
  }
}
