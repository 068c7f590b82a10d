package dev.sokbo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sokbo.cli.Main;
import dev.sokbo.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages are the architecture: each may use what the table allows, and nothing else. */
final class ArchitectureTest {

  private static final String TABLE =
      """
      yaml     |
      config   | yaml
      text     |
      store    | config
      schedule | config store retry
      web      | config
      message  | text
      chat     | message text
      messenger | chat message
      date     |
      trouble  |
      retry    |
      charset  |
      markup   |
      canonical | charset markup
      syndication | date charset markup canonical trouble
      fetch    | config trouble
      discovery | fetch syndication retry
      feed     | charset markup syndication fetch store trouble
      poll     | syndication fetch feed store trouble
      lexicon  | text yaml
      query    | text chat lexicon
      scan     | text lexicon query
      context  | lexicon query scan
      match    | text chat feed lexicon query scan context
      explain  | text query scan context match
      watch    | query match explain store
      websub   | fetch store web trouble
      headline |
      gram     | headline
      numeral  | headline
      quotation | headline
      evidence | headline gram numeral quotation
      cluster  | headline gram evidence
      story    | feed store headline cluster
      cadence  | schedule chat
      preference | cadence chat
      owed     | cadence preference watch story
      digest   | text message chat feed query match watch story preference owed
      outbox   | message chat messenger
      delivery | message chat messenger watch cadence preference owed digest outbox store retry
      ingest   | config message chat messenger fetch syndication discovery websub feed poll match watch cluster story cadence preference owed outbox store trouble
      command  | chat preference
      outcome  | message chat feed query explain watch cadence preference digest outbox delivery command trouble
      reply    | message chat feed query explain watch preference digest delivery command outcome trouble
      watchdesk | text store chat discovery feed lexicon query match explain watch command outcome trouble
      digestdesk | store chat feed watch cadence preference owed digest delivery command outcome watchdesk
      chatdesk | store message chat syndication feed query match explain watch story cadence preference owed outbox delivery command outcome watchdesk
      conversation | store message chat messenger explain cadence outbox delivery command outcome reply watchdesk digestdesk chatdesk
      botapi   | config chat retry
      botupdate | web botapi retry
      botchat  | message chat text botapi botupdate
      telegram | config message chat messenger text web botapi botupdate botchat retry
      console  | config message chat messenger
      assembly | config store schedule web chat messenger syndication fetch discovery feed poll lexicon query match watch websub story cadence preference owed digest outbox delivery ingest command watchdesk digestdesk chatdesk conversation botchat telegram workspace slack trouble
      blockkit | text message
      slackapi | config message chat messenger text web blockkit retry
      workspace | config chat store web slackapi retry
      slackinstall | config chat store web slackapi workspace
      slackinbox | config chat store web slackapi retry
      whisper  | config message chat store blockkit slackapi slackinbox
      slack    | config message chat store text web blockkit slackapi workspace slackinstall slackinbox whisper
      demo     |
      jsonlines | date
      cli      | config text store message syndication fetch discovery feed lexicon query scan match explain cluster console assembly demo jsonlines trouble
      """;

  /** What was compiled with the program's entry, which leaves the tests out. */
  private static final JavaClasses SOKBO =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  /** A room's line in ARCHITECTURE.md. */
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\|.*");

  /** More than this nobody keeps in mind. */
  private static final int MOST_FILES = 20;

  private static final int MOST_LINES = 400;

  @TestFactory
  Stream<DynamicTest> usesOnlyWhatTheTableAllows() {
    return table().entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> checkUses(row.getKey(), row.getValue())));
  }

  @Test
  void hasThePackagesOfTheTableAndNoOthers() {
    TreeSet<String> packages = new TreeSet<>();
    SOKBO.forEach(type -> packages.add(type.getPackageName()));

    assertThat(packages)
        .containsExactlyElementsOf(
            new TreeSet<>(table().keySet().stream().map(ArchitectureTest::qualified).toList()));
  }

  @Test
  void readsAsTheTableOfTheDocument() throws IOException {
    Map<String, Set<String>> written = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String uses = row.group(2).equals("–") ? "" : row.group(2);
        written.put(row.group(1), Set.copyOf(words(uses, ", ")));
      }
    }
    Map<String, Set<String>> held = new TreeMap<>();
    table().forEach((room, uses) -> held.put(room, Set.copyOf(uses)));

    assertThat(written).isEqualTo(held);
  }

  @TestFactory
  Stream<DynamicTest> keepsRoomsAndFilesSmall() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/sokbo"))) {
      return folders.toList().stream()
          .map(
              room ->
                  DynamicTest.dynamicTest(room.getFileName().toString(), () -> checkSize(room)));
    }
  }

  private static void checkSize(Path room) throws IOException {
    try (Stream<Path> listed = Files.list(room)) {
      List<Path> files = listed.filter(file -> !file.endsWith("package-info.java")).toList();
      assertThat(files).hasSizeLessThanOrEqualTo(MOST_FILES);
      for (Path file : files) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(MOST_LINES);
      }
    }
  }

  @Test
  void hasNoCycles() {
    slices().matching("dev.sokbo.(*)..").should().beFreeOfCycles().check(SOKBO);
  }

  @Test
  void parsesFeedsWithRomeInTheSyndicationPackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sokbo.syndication")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.rometools..")
        .check(SOKBO);
  }

  @Test
  void speaksWithSlackInSlacksPackagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.sokbo.slack",
            "dev.sokbo.slackapi",
            "dev.sokbo.slackinbox",
            "dev.sokbo.slackinstall",
            "dev.sokbo.whisper",
            "dev.sokbo.workspace")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack.api..")
        .check(SOKBO);
  }

  @Test
  void schedulesWithQuartzInTheSchedulePackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sokbo.schedule")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.quartz..")
        .check(SOKBO);
  }

  @Test
  void knowsTelegramBotsInTelegramsPackagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.sokbo.botapi", "dev.sokbo.botupdate", "dev.sokbo.botchat", "dev.sokbo.telegram")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.telegram..")
        .check(SOKBO);
  }

  /**
   * On JDK 21 a virtual thread that waits within a monitor holds its carrier; one that waits there
   * for the database's single writer can so keep the writer itself from going on.
   */
  @Test
  void waitsForTheDatabaseOutsideOfMonitorsOnly() {
    List<String> waiting =
        SOKBO.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
            .filter(ArchitectureTest::callsTheDatabase)
            .map(JavaMethod::getFullName)
            .toList();

    assertThat(waiting).isEmpty();
  }

  private static boolean callsTheDatabase(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Database.class));
  }

  private static void checkUses(String name, List<String> uses) {
    String[] allowed =
        Stream.concat(Stream.of(name), uses.stream())
            .map(ArchitectureTest::qualified)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(qualified(name))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("dev.sokbo..").or(resideInAnyPackage(allowed)))
        .check(SOKBO);
  }

  private static Map<String, List<String>> table() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    TABLE
        .lines()
        .map(line -> line.split("\\|", -1))
        .forEach(row -> table.put(row[0].strip(), words(row[1].strip(), " ")));
    return table;
  }

  private static List<String> words(String list, String separator) {
    return Arrays.stream(list.split(separator)).filter(use -> !use.isEmpty()).toList();
  }

  private static String qualified(String name) {
    return "dev.sokbo." + name;
  }
}
