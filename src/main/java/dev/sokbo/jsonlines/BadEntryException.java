package dev.sokbo.jsonlines;

/** A line that is no entry; the message says why, without the line's number. */
final class BadEntryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient EntryLine.Id id;

  /**
   * @param id the entry's, or {@link EntryLine.Id#NONE} when it can't be told
   */
  BadEntryException(EntryLine.Id id, String message) {
    super(message, null, false, false);
    this.id = id;
  }

  EntryLine.Id id() {
    return id;
  }
}
