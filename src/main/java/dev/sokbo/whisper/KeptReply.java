package dev.sokbo.whisper;

import dev.sokbo.chat.Reply;
import java.time.Instant;

/**
 * A reply that was not shown yet, or not to its end.
 *
 * @param uses how often its response URL was used
 * @param shown how many of its messages were shown
 */
record KeptReply(long id, Asker asker, Reply reply, int uses, int shown, Instant since) {}
