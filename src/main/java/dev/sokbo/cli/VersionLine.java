package dev.sokbo.cli;

import dev.sokbo.assembly.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"sokbo " + Version.text()};
  }
}
