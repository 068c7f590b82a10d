package dev.sokbo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The packaged jar as a process of its own, as people start it. */
final class SokboProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Whatever is waited for, the test must end. */
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

  private static final Pattern SEARCHED =
      Pattern.compile("Found for|No stored entry|검색 결과|기사가 없습니다");

  /** Longer than anything is awaited that a kill is to fall into, also on a busy machine. */
  private static final Duration LONGEST_RUN = Duration.ofSeconds(30);

  /** New memory is dear where a process lives for a second. */
  private static final List<String> SHORT_LIFE =
      List.of("-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmn32m");

  private final Process process;
  private final BufferedReader out;
  private final BufferedReader err;

  private SokboProcess(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.err = process.errorReader(StandardCharsets.UTF_8);
  }

  /** Starts {@code sokbo} with arguments and nothing of SOKBO_ in its environment but this. */
  static SokboProcess start(Path folder, Map<String, String> environment, String... arguments) {
    return start(SHORT_LIFE, folder, environment, arguments);
  }

  /** Starts {@code sokbo} for so much work that its code is worth being compiled well. */
  static SokboProcess startForLong(
      Path folder, Map<String, String> environment, String... arguments) {
    return start(List.of(), folder, environment, arguments);
  }

  private static SokboProcess start(
      List<String> options, Path folder, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-XX:+UseSerialGC");
    command.add("-XX:SharedArchiveFile=" + System.getProperty("sokbo.archive"));
    command.add("-Xlog:disable");
    // Nobody is asked by HTTPS here, so certificates need not be read at each start.
    command.add("-Djavax.net.ssl.trustStore=NONE");
    command.add("-jar");
    command.add(System.getProperty("sokbo.jar"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SOKBO_"));
    builder.environment().putAll(environment);
    try {
      SokboProcess started = new SokboProcess(builder.start());
      Thread.startVirtualThread(started::outlive);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a line. */
  void type(String line) throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
  }

  /** Ends the input. */
  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  /** Reads the output up to a line of that kind and gives what was read; fails at the end of it. */
  List<String> readUntil(Predicate<String> last) throws IOException {
    List<String> lines = new ArrayList<>();
    String line;
    while ((line = out.readLine()) != null) {
      lines.add(line);
      if (last.test(line)) {
        return lines;
      }
    }
    throw new AssertionError("the output ended without such a line: " + lines + errors());
  }

  /** Searches until something is found, of which a line has a text. */
  void find(String word, String text) throws IOException {
    String answer;
    do {
      type("search " + word);
      answer = readUntil(line -> SEARCHED.matcher(line).find()).getLast();
    } while (!answer.contains("Found for") && !answer.contains("검색 결과"));
    readUntil(line -> line.contains(text));
  }

  /** Reads the log up to a line that contains a text; false when it ends before. */
  boolean logs(String text) throws IOException {
    String line;
    while ((line = err.readLine()) != null) {
      if (line.contains(text)) {
        return true;
      }
    }
    return false;
  }

  /** What is left of the output. */
  String output() {
    return String.join("\n", out.lines().toList());
  }

  /** What is left of the errors. */
  String errors() {
    return String.join("\n", err.lines().toList());
  }

  private void outlive() {
    try {
      if (!process.waitFor(LONGEST_LIFE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + PATIENCE);
    }
    return process.exitValue();
  }

  /** As {@code kill -TERM} does. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    killAfter(Duration.ZERO);
  }

  /** As {@code kill -9} does, unless it ends by itself within a time. */
  void killAfter(Duration time) throws InterruptedException {
    process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill -9} does, a time after something holds, or after some seconds at the latest. */
  void killWhen(BooleanSupplier condition, Duration later) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_RUN.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end && process.isAlive()) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    killAfter(later);
  }

  /** Like {@link #killAfter}; tells whether it logged a text before. */
  boolean killAfter(Duration time, String text) throws IOException, InterruptedException {
    Thread killer =
        Thread.startVirtualThread(
            () -> {
              try {
                process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              process.toHandle().destroyForcibly();
            });
    boolean logged = logs(text);
    killer.join();
    process.waitFor();
    return logged;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
