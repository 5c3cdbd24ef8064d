package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a server of ours keeps what.
///
/// @param root absolute, without symbolic links: processes are recognised by it
record ServerFolder(Path root) {

  Path lock() {
    return root.resolve("lock");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path programs() {
    return root.resolve("programs-" + PostgresPrograms.VERSION);
  }

  Cluster cluster() {
    return new Cluster(root.resolve("cluster"));
  }

  /// What is worth keeping; made under another name first, so that it is there whole or not at all.
  record Cluster(Path folder) {

    Path data() {
      return folder.resolve("data");
    }

    Path password() {
      return folder.resolve("password");
    }

    String readPassword() throws IOException {
      if (!Files.isReadable(password())) {
        throw new CannotProceed(
            "The password of the database is missing: restore %s from a backup"
                .formatted(password()));
      }
      return Files.readString(password()).strip();
    }

    Path version() {
      return data().resolve("PG_VERSION");
    }

    /// The server's own record of itself while it runs.
    Path postmasterPid() {
      return data().resolve("postmaster.pid");
    }

    Path settings() {
      return data().resolve("postgresql.conf");
    }
  }
}
