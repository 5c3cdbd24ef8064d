package com.oxuniverse.bootstrap.postgres;

import java.io.IOException;
import java.util.Optional;

/// A server that another process of ours runs. Closing this leaves it running.
record AttachedPostgresServer(int port, String password) implements PostgresServer {

  /// The server of the folder, if one runs and takes connections.
  static Optional<PostgresServer> find(ServerFolder folder) throws IOException {
    var running =
        PostmasterPid.read(folder.cluster().postmasterPid())
            .filter(PostmasterPid::ready)
            .filter(server -> new OwnProcesses(folder.root()).runs(server.pid()));
    return running.isPresent()
        ? Optional.of(
            new AttachedPostgresServer(running.get().port(), folder.cluster().readPassword()))
        : Optional.empty();
  }

  @Override
  public DatabaseAccess access(String database) {
    return DatabaseAccess.local(port, database, password);
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "the PostgreSQL of another process, on port " + port;
  }
}
