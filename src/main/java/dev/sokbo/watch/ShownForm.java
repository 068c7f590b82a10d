package dev.sokbo.watch;

import dev.sokbo.explain.WordForm.Standing;

/**
 * A word form as a chat was shown it when it began to watch something.
 *
 * @param number by which the chat calls it, from 1
 * @param seen how often it was seen then
 * @param standing what it means now
 */
public record ShownForm(
    long id, long watchId, int number, String word, int seen, Standing standing) {}
