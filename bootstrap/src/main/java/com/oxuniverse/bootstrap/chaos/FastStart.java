package com.oxuniverse.bootstrap.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a Java keeps of one run, so that the next starts in a fraction of the time, as the
/// service's image does. Without it hundreds of restarts would measure little but the loading of
/// classes.
record FastStart(Path cache) {

  /// Lets an instance get ready and end once.
  static FastStart train(Path cache, int port, Map<String, String> settings, File log)
      throws IOException {
    Files.deleteIfExists(cache);
    Instance.start(port, List.of("-XX:AOTCacheOutput=" + cache), settings, log).close();
    return new FastStart(cache);
  }

  List<String> options() {
    return List.of("-XX:AOTCache=" + cache);
  }
}
