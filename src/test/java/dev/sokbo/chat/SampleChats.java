package dev.sokbo.chat;

import java.time.ZoneId;

/** Chats that are in no database. */
public final class SampleChats {

  private SampleChats() {}

  /** An active chat of Koreans. */
  public static Chat at(Platform platform, String id) {
    return new Chat(
        1,
        new ChatAddress(platform, id),
        "",
        Language.KO,
        ZoneId.of("Asia/Seoul"),
        ChatState.ACTIVE,
        null);
  }
}
