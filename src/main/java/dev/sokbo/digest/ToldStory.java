package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import java.util.Set;

/**
 * A story as one chat is told it.
 *
 * @param watches the chat's watches that any of its reports matched
 */
record ToldStory(Item item, Set<Long> watches) {

  ToldStory {
    watches = Set.copyOf(watches);
  }
}
