package dev.sokbo.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole sweeps over all feeds, by whether the server answers 304, the same body or a changed one,
 * beside plain downloads of the same bytes in the same process. The server is a process of its own,
 * and so is each {@link Sweep}, with the JVM options that Sokbo is started with. Bars, in CPU a
 * feed: 0.25 ms, 0.4 ms, 2.5 ms; peak memory 300 MB.
 *
 * <p>Arguments: numbers of feeds and kinds of answers, all of them where there are none, and JVM
 * options in place of those.
 */
final class PollSweep {

  private static final List<String> ANSWERS = List.of("validated", "same", "changed");
  private static final List<String> FEEDS = List.of("500", "1000", "5000");

  /** Those that the launcher gives {@code sokbo run}. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms64m",
          "-Xmn32m",
          "-XX:SurvivorRatio=3",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=25");

  private PollSweep() {}

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    for (String feeds : chosen(given, "\\d+", FEEDS)) {
      for (String answer : chosen(given, "[a-z]+", ANSWERS)) {
        sweep(answer, feeds, chosen(given, "-.*", OPTIONS));
      }
    }
  }

  private static List<String> chosen(List<String> given, String kind, List<String> all) {
    List<String> chosen = given.stream().filter(argument -> argument.matches(kind)).toList();
    return chosen.isEmpty() ? all : chosen;
  }

  private static void sweep(String answer, String feeds, List<String> options) throws Exception {
    Process farm = started(java(List.of("-Xmx256m"), FeedFarm.class));
    String port = farm.inputReader(StandardCharsets.UTF_8).readLine();
    started(
            java(options, Sweep.class, "http://127.0.0.1:" + port, answer, feeds)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT))
        .waitFor();
    farm.destroy();
  }

  /** A process that ends with this one. */
  private static Process started(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process;
  }

  private static ProcessBuilder java(List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
