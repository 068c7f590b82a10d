package dev.sokbo.cluster;

/**
 * What the words and leads tell of an article beside one that comes in, before both are read
 * closely.
 *
 * @param title the cosine of the titles, 0 to 1
 * @param lead the cosine of the leads, 0 to 1; 0 where they are not alike
 * @param ofWords how sure it is so far that both tell one event
 * @param most how sure it can be at most when they are read
 */
record Outlook(int slot, double title, double lead, double ofWords, double most) {}
