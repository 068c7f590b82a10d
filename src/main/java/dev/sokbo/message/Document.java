package dev.sokbo.message;

/**
 * A text file that a chat sends or is sent.
 *
 * @param name its file name, with suffix and without folders
 * @param mediaType as in MIME, such as {@code text/x-opml}
 * @param text what is in it
 */
public record Document(String name, String mediaType, String text) {}
