package dev.sokbo.cluster;

import dev.sokbo.headline.Letters;
import dev.sokbo.headline.TitleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Titles in pages of bytes, about two bytes a syllable and one a Latin letter. A page is freed when
 * the last of its titles is; titles that come together mostly go together.
 */
final class TitleTexts {

  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;

  /** Stands between a body and its tags. */
  private static final char SEPARATOR = '\u0001';

  /** A title begins with its length. */
  private static final int LENGTH_BYTES = 2;

  /** In bytes; most are no longer. */
  private static final int USUAL_LENGTH = 56;

  private static final int SYLLABLE = 0x80;
  private static final int OTHER = 0xFF;
  private static final byte[] FREED = {};

  private final List<byte[]> pages = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();
  private int[] live = new int[16];
  private byte[] buffer = new byte[1 << 10];
  private char[] characters = new char[1 << 9];
  private int decoded;

  /** Keeps the compiler from leaving out what {@link #fetch} looks at. */
  @SuppressWarnings("UnusedVariable")
  private int fetched;

  private int page = -1;
  private int end = PAGE;

  /** Takes a title in and tells its address. */
  int add(TitleText title) {
    int length = encode(title);
    if (end + LENGTH_BYTES + length > PAGE) {
      open();
    }
    int address = page << PAGE_BITS | end;
    byte[] bytes = pages.get(page);
    bytes[end++] = (byte) length;
    bytes[end++] = (byte) (length >> 8);
    System.arraycopy(buffer, 0, bytes, end, length);
    end += length;
    live[page]++;
    return address;
  }

  /** Looks at both ends of a title of the usual length, so that it is near when it is read. */
  void fetch(int address) {
    byte[] bytes = pages.get(address >>> PAGE_BITS);
    int start = address & (PAGE - 1);
    fetched += bytes[start] + bytes[Math.min(start + USUAL_LENGTH, PAGE - 1)];
  }

  /** The length of a title and its tags in bytes. */
  private int length(int address) {
    byte[] bytes = pages.get(address >>> PAGE_BITS);
    int start = address & (PAGE - 1);
    return (bytes[start] & 0xFF) | (bytes[start + 1] & 0xFF) << 8;
  }

  /** Puts a title without its tags in front of {@link #characters}, and tells its length. */
  int read(int address) {
    decoded = decode(address);
    for (int i = 0; i < decoded; i++) {
      if (characters[i] == SEPARATOR) {
        return i;
      }
    }
    return decoded;
  }

  /** What was read last. */
  char[] characters() {
    return characters;
  }

  /** The length of what was read last with its tags, each behind a {@link #SEPARATOR}. */
  int lengthRead() {
    return decoded;
  }

  TitleText get(int address) {
    decoded = decode(address);
    String whole = new String(characters, 0, decoded);
    int body = whole.indexOf(SEPARATOR);
    return body < 0
        ? new TitleText(whole, List.of())
        : new TitleText(whole.substring(0, body), tags(whole, body + 1));
  }

  void remove(int address) {
    int of = address >>> PAGE_BITS;
    if (--live[of] == 0 && of != page) {
      release(of);
    }
  }

  private void open() {
    int full = page;
    if (free.isEmpty()) {
      page = pages.size();
      pages.add(new byte[PAGE]);
      live = page < live.length ? live : Arrays.copyOf(live, 2 * live.length);
    } else {
      page = free.removeLast();
      pages.set(page, new byte[PAGE]);
    }
    end = 0;
    if (full >= 0 && live[full] == 0) {
      release(full);
    }
  }

  private void release(int freed) {
    pages.set(freed, FREED);
    free.add(freed);
  }

  private int encode(TitleText title) {
    int length = encode(title.body(), 0);
    for (String tag : title.tags()) {
      length = encode(tag, encode(String.valueOf(SEPARATOR), length));
    }
    return length;
  }

  private int encode(String text, int from) {
    int length = from;
    if (buffer.length < length + 3 * text.length()) {
      buffer = Arrays.copyOf(buffer, 2 * (length + 3 * text.length()));
    }
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c < SYLLABLE) {
        buffer[length++] = (byte) c;
      } else if (Letters.isSyllable((char) c)) {
        buffer[length++] = (byte) (SYLLABLE | (c - '가') >> 8);
        buffer[length++] = (byte) (c - '가');
      } else {
        buffer[length++] = (byte) OTHER;
        buffer[length++] = (byte) (c >> 8);
        buffer[length++] = (byte) c;
      }
    }
    return length;
  }

  private int decode(int address) {
    byte[] bytes = pages.get(address >>> PAGE_BITS);
    int start = (address & (PAGE - 1)) + LENGTH_BYTES;
    int end = start + length(address);
    characters = characters.length < end - start ? new char[2 * (end - start)] : characters;
    char[] decoded = characters;
    int count = 0;
    for (int i = start; i < end; i++) {
      int first = bytes[i];
      if (first >= 0) {
        decoded[count++] = (char) first;
      } else if (first == (byte) OTHER) {
        decoded[count++] = (char) ((bytes[++i] & 0xFF) << 8 | (bytes[++i] & 0xFF));
      } else {
        decoded[count++] = (char) ('가' + ((first & ~SYLLABLE & 0xFF) << 8 | (bytes[++i] & 0xFF)));
      }
    }
    return count;
  }

  private static List<String> tags(String whole, int start) {
    List<String> tags = new ArrayList<>(1);
    int from = start;
    for (int to = whole.indexOf(SEPARATOR, from); to >= 0; to = whole.indexOf(SEPARATOR, from)) {
      tags.add(whole.substring(from, to));
      from = to + 1;
    }
    tags.add(whole.substring(from));
    return tags;
  }
}
