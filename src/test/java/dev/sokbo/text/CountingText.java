package dev.sokbo.text;

/** A text that counts how often a unit of it is looked at. */
final class CountingText implements CharSequence {

  private final String text;
  private final long[] looks;

  CountingText(String text) {
    this(text, new long[1]);
  }

  private CountingText(String text, long[] looks) {
    this.text = text;
    this.looks = looks;
  }

  long looks() {
    return looks[0];
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    looks[0]++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    looks[0] += end - start;
    return new CountingText(text.substring(start, end), looks);
  }

  @Override
  public String toString() {
    return text;
  }
}
