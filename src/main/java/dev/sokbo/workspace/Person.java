package dev.sokbo.workspace;

import dev.sokbo.chat.Language;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a workspace.
 *
 * @param language what they read Slack in, if that is a language of Sokbo's
 * @param zone absent when Slack names none that Java knows
 */
public record Person(Standing standing, @Nullable Language language, @Nullable ZoneId zone) {

  /** What somebody is to the workspace. */
  enum Standing {
    /** An administrator or owner. */
    ADMINISTRATOR,
    MEMBER,
    /** A guest, somebody of another workspace in a shared channel, a bot, or gone. */
    GUEST
  }
}
