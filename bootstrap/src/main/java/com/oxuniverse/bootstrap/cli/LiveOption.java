package com.oxuniverse.bootstrap.cli;

import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import picocli.CommandLine.Option;

/// Which of the two games of a data folder is meant.
final class LiveOption {

  @Option(
      names = "--live",
      description =
          "the game with real prices in real time, which has players and points of its own")
  private boolean live;

  /// Where the data of the game are.
  OxHome folder(OxHome home) {
    return live ? home.live() : home;
  }

  Configuration applied(Configuration configuration) {
    return live ? configuration.live() : configuration;
  }

  /// As it is written behind another command.
  @Override
  public String toString() {
    return live ? " --live" : "";
  }
}
