package com.oxuniverse.bootstrap.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Something that is struck.
enum Blow {
  INSTANCE,
  POSTGRES,
  QUEUES;

  /// All blows of a run, in the order that its seed gives them.
  static List<Blow> inRandomOrder(ChaosOptions options, Random random) {
    var blows = new ArrayList<Blow>();
    blows.addAll(Collections.nCopies(options.kills(), INSTANCE));
    blows.addAll(Collections.nCopies(options.postgresKills(), POSTGRES));
    blows.addAll(Collections.nCopies(options.queueRestarts(), QUEUES));
    Collections.shuffle(blows, random);
    return List.copyOf(blows);
  }
}
