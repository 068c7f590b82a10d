package dev.sokbo.config;

/**
 * How much one chat may ask for.
 *
 * @param watches how many watches it may have
 * @param feeds how many feeds it may follow beside those of the configuration
 * @param imports how many files it may import in 24 hours
 */
public record Quota(int watches, int feeds, int imports) {

  private static final Kind<Integer> COUNT = Kinds.whole(0, 1_000_000);

  static Quota read(SettingsReader in) {
    return new Quota(
        in.value("quota.watches", COUNT, 200),
        in.value("quota.feeds", COUNT, 100),
        in.value("quota.imports", COUNT, 20));
  }
}
