package dev.sokbo.assembly;

import dev.sokbo.cadence.CadenceException;
import dev.sokbo.cadence.CadenceParser;
import dev.sokbo.config.Mistake.Breach;
import dev.sokbo.config.Settings;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.config.TelegramSettings;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconException;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import java.util.ArrayList;
import java.util.List;

/** What the parts that read cadences, lexicons and queries object to in a configuration. */
public final class SettingsRules {

  private SettingsRules() {}

  /** Each objection, with the key that it concerns; none where the configuration can be run. */
  public static List<Breach> breaches(Settings settings) {
    List<Breach> breaches = new ArrayList<>();
    checkCadence(settings.digest().cadence(), breaches);
    checkWatches(settings.watches(), lexicon(settings.lexicon(), breaches), breaches);
    checkServer(settings, breaches);
    checkQuota(settings, breaches);
    return breaches;
  }

  /** What platforms would call where no server listens. */
  private static void checkServer(Settings settings, List<Breach> breaches) {
    if (settings.http().isOn()) {
      return;
    }
    SlackSettings slack = settings.slack();
    if (settings.telegram().mode() == TelegramSettings.Mode.WEBHOOK) {
      breaches.add(new Breach("telegram.mode", "webhook needs http.port, which is off"));
    }
    if (slack.isOn() && slack.mode() == SlackSettings.Mode.HTTP) {
      breaches.add(new Breach("slack.mode", "http needs http.port, which is off"));
    }
    if (slack.isForManyWorkspaces()) {
      String problem = "workspaces install Sokbo over http.port, which is off";
      breaches.add(new Breach("slack.client-id", problem));
    }
  }

  private static void checkQuota(Settings settings, List<Breach> breaches) {
    int begun = settings.watches().size();
    if (settings.quota().watches() < begun) {
      breaches.add(
          new Breach(
              "quota.watches",
              "%d is less than the %d watches that every chat begins with"
                  .formatted(settings.quota().watches(), begun)));
    }
  }

  private static void checkCadence(String cadence, List<Breach> breaches) {
    try {
      CadenceParser.parse(cadence);
    } catch (CadenceException e) {
      breaches.add(
          new Breach(
              "digest.cadence",
              "expected %s, not '%s'".formatted(CadenceParser.EXPECTED, cadence)));
    }
  }

  /** The lexicon to read queries with; the bundled one where the configured one is wrong. */
  private static Lexicon lexicon(Settings.Lexicon settings, List<Breach> breaches) {
    try {
      return Parts.lexicon(settings);
    } catch (LexiconException e) {
      e.mistakes().forEach(mistake -> breaches.add(new Breach("lexicon.file", mistake)));
      return Lexicon.bundled();
    }
  }

  private static void checkWatches(
      List<Settings.Watch> watches, Lexicon lexicon, List<Breach> breaches) {
    QueryParser parser = new QueryParser(lexicon);
    for (int index = 0; index < watches.size(); index++) {
      if (parser.parse(watches.get(index).query()) instanceof QueryParse.Refused refused) {
        String problem =
            "'%s': %s".formatted(watches.get(index).query(), refused.mistake().english());
        breaches.add(new Breach("watches[" + (index + 1) + "]", problem));
      }
    }
  }
}
