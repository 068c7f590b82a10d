package dev.sokbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher is the first thing that a newcomer runs, on a machine that nobody knows: it runs
 * here on a copy of the tree in which JDKs and Maven are scripts that tell how they were called.
 */
final class LauncherTest {

  private static final Path LAUNCHER = Path.of("sokbo");
  private static final List<String> TOOLS =
      List.of("cat", "dirname", "find", "head", "ln", "mkdir", "readlink", "rm", "sed", "touch");

  @TempDir private Path machine;

  private Path tree;
  private Path caller;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setUp() throws IOException {
    tree = Files.createDirectories(machine.resolve("a tree"));
    caller = Files.createDirectories(machine.resolve("a caller"));
    String usualPlaces = machine + "/usual";
    String script =
        Files.readString(LAUNCHER)
            .replace("/usr/lib/jvm/*", usualPlaces + "/*")
            .replace("/opt/java/*", machine + "/no-such-place/*");
    script(tree.resolve("sokbo"), script);
    script(
        tree.resolve("mvnw"),
        "#!/bin/sh\necho \"$JAVA_HOME\" >>maven-calls\ntouch target/sokbo.jar\n");
    Files.createDirectories(tree.resolve("src/main"));
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    environment.put("PATH", tools().toString());
    environment.put("HOME", machine + "/home");
  }

  @Test
  void runsTheJarWhereTheCallerIsAndHandsTheArgumentsOn() throws Exception {
    Path jdk = jdk("jdk", "25.0.1");
    environment.put("JAVA_HOME", jdk.toString());
    makeJar();

    Run run = run("feed", "--json", "two words", "");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            jdk.toString(),
            caller.toString(),
            "-XX:+UseSerialGC",
            "-jar",
            tree + "/target/sokbo.jar",
            "feed",
            "--json",
            "two words",
            "");
  }

  @Test
  void startsWhatRunsForLongWithASmallHeap() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "25.0.1").toString());
    makeJar();

    assertThat(run("run").out().lines())
        .contains("-XX:+UseSerialGC", "-Xms64m", "-Xmn32m", "-XX:SurvivorRatio=3")
        .endsWith("-jar", tree + "/target/sokbo.jar", "run");
    assertThat(run("match", "x").out()).doesNotContain("-Xms");
  }

  @Test
  void passesOverJdksThatAreTooOldOrHaveNoCompiler() throws Exception {
    environment.put("JAVA_HOME", jdk("old", "17.0.12").toString());
    Path onPath = jdk("on path", "1.8.0_402").resolve("bin");
    environment.merge("PATH", onPath.toString(), (tools, bin) -> bin + ":" + tools);
    Files.delete(jdk("usual/jre", "25").resolve("bin/javac"));
    Path jdk = jdk("usual/temurin", "21.0.4");
    makeJar();

    assertThat(run("run").out()).startsWith(jdk + "\n");
  }

  @Test
  void findsTheJdkBehindALinkOnThePath() throws Exception {
    Path jdk = jdk("far away", "21");
    Files.createSymbolicLink(
        Path.of(environment.get("PATH")).resolve("java"), jdk.resolve("bin/java"));
    makeJar();

    assertThat(run("run").out()).startsWith(jdk + "\n");
  }

  @Test
  void asksAJdkThatHasNoReleaseFileForItsVersion() throws Exception {
    Path jdk = jdk("usual/plain", "24.0.1");
    Files.delete(jdk.resolve("release"));
    makeJar();

    assertThat(run("run").out()).startsWith(jdk + "\n");
  }

  @Test
  void saysInOneLineWhatItLookedForWhereThereIsNoJdk() throws Exception {
    jdk("usual/old", "17.0.12");

    Run run = run("demo");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("sokbo: no JDK 21 or newer in JAVA_HOME, on the PATH")
        .contains("https://adoptium.net");
  }

  @Test
  void buildsAMissingJarWithTheJdkThatItFound() throws Exception {
    Path jdk = jdk("usual/jdk", "25");

    Run run = run("demo");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err().lines()).singleElement().asString().startsWith("sokbo: building ");
    assertThat(mavenCalls()).containsExactly(jdk.toString());
  }

  @Test
  void buildsAgainOnlyAfterASourceChanged() throws Exception {
    jdk("usual/jdk", "25");
    makeJar();
    run("demo");
    assertThat(mavenCalls()).isEmpty();

    Path source = Files.writeString(tree.resolve("src/main/Changed.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    run("demo");
    assertThat(mavenCalls()).hasSize(1);
  }

  @Test
  void waitsForTheBuildOfAnotherStart() throws Exception {
    jdk("usual/jdk", "25");
    makeJar();
    Path turn = turnOf(ProcessHandle.current().pid());
    Path sleep = Path.of(environment.get("PATH")).resolve("sleep");
    script(sleep, "#!/bin/sh\nrm '%s'\n".formatted(turn));

    Run run = run("demo");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).startsWith("sokbo: waiting for the build of process ").hasLineCount(1);
    assertThat(mavenCalls()).isEmpty();
    assertThat(Files.isSymbolicLink(turn)).isFalse();
  }

  @Test
  void buildsAgainWhatAKilledBuildLeftBehind() throws Exception {
    jdk("usual/jdk", "25");
    makeJar();
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path turn = turnOf(ended.pid());

    assertThat(run("demo").exitCode()).isZero();
    assertThat(mavenCalls()).hasSize(1);
    assertThat(Files.isSymbolicLink(turn)).isFalse();
  }

  @Test
  void leavesTheTurnToOthersWhenTheBuildFails() throws Exception {
    jdk("usual/jdk", "25");
    script(tree.resolve("mvnw"), "#!/bin/sh\nexit 1\n");
    run("demo");

    assertThat(Files.isSymbolicLink(tree.resolve("target/building"))).isFalse();
  }

  @Test
  void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
    jdk("usual/jdk", "25");
    script(tree.resolve("mvnw"), "#!/bin/sh\necho invented compiler error\nexit 1\n");

    Run run = run("demo");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("invented compiler error").endsWith("the build failed\n");
  }

  @Test
  void startsFromTheArchiveOfClassesThatIsNewerThanTheJar() throws Exception {
    jdk("usual/jdk", "25");
    makeJar();
    Path archive = Files.writeString(tree.resolve("target/sokbo.jsa"), "");
    FileTime built = Files.getLastModifiedTime(tree.resolve("target/sokbo.jar"));

    Files.setLastModifiedTime(archive, FileTime.from(built.toInstant().plusSeconds(9)));
    assertThat(run("run").out()).contains("-XX:SharedArchiveFile=" + archive);

    Files.setLastModifiedTime(archive, FileTime.from(built.toInstant().minusSeconds(9)));
    assertThat(run("run").out()).doesNotContain("SharedArchiveFile");
  }

  @Test
  void compilesEarlyRatherThanWellForAShortRun() throws Exception {
    jdk("usual/jdk", "25");
    makeJar();

    assertThat(run("demo", "--once").out()).contains("-XX:TieredStopAtLevel=1");
    assertThat(run("match", "-w", "Meta").out()).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void leavesTheNumberOfAClosedStandardInputToNoOtherFile() throws Exception {
    Path jdk = jdk("usual/jdk", "25");
    script(
        jdk.resolve("bin/java"),
        "#!/bin/sh\n(: 3<&0) 2>/dev/null && echo taken\ncat 2>/dev/null || echo unreadable\n");
    makeJar();
    Path closing = machine.resolve("closing");
    script(closing, "#!/bin/sh\nexec /bin/sh '" + tree + "/sokbo' match <&-\n");

    assertThat(run(closing).out()).isEqualTo("taken\nunreadable\n");
    assertThat(run("match").out()).isEqualTo("taken\n");
  }

  @Test
  void worksThroughALink() throws Exception {
    jdk("usual/jdk", "25");
    makeJar();
    Path link = Files.createSymbolicLink(caller.resolve("link"), Path.of("../a tree/sokbo"));

    assertThat(run(link, "run").out()).contains(tree + "/target/sokbo.jar");
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return run(tree.resolve("sokbo"), arguments);
  }

  private Run run(Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("/bin/sh", launcher.toString()), Stream.of(arguments)).toList();
    Path out = machine.resolve("out");
    Path err = machine.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(caller.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Run(exitCode, Files.readString(out), Files.readString(err));
  }

  /** A folder with what the launcher may use, and no java in it. */
  private Path tools() throws IOException {
    Path bin = Files.createDirectories(machine.resolve("bin"));
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec %s \"$@\"\n".formatted(tool));
    }
    return bin;
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = machine.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    script(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2025-01-01' >&2
          exit
        fi
        printf '%%s\\n' '%s' "$PWD" "$@"
        """
            .formatted(version, home));
    return home;
  }

  /** What a start leaves in the tree while it builds. */
  private Path turnOf(long process) throws IOException {
    Path turn = tree.resolve("target/building");
    return Files.createSymbolicLink(turn, Path.of(Long.toString(process)));
  }

  private void makeJar() throws IOException {
    Files.createDirectories(tree.resolve("target"));
    Files.writeString(tree.resolve("target/sokbo.jar"), "");
  }

  private List<String> mavenCalls() throws IOException {
    Path calls = tree.resolve("maven-calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private static void script(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Run(int exitCode, String out, String err) {}
}
