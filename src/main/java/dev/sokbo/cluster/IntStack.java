package dev.sokbo.cluster;

import java.util.Arrays;

/** Numbers of which the last put on is the first taken off. */
final class IntStack {

  private int[] numbers = new int[16];
  private int size;

  void push(int number) {
    numbers = size < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * size);
    numbers[size++] = number;
  }

  int pop() {
    return numbers[--size];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
