package com.oxuniverse.bootstrap.postgres;

import java.util.List;

/// How the server runs: nothing acknowledged is ever lost, and it fits a small machine.
final class ServerSettings {

  private ServerSettings() {}

  /// What nobody may change: given on the command line, which wins over every file and over `alter
  /// system`.
  static List<String> fixed(int port) {
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on");
  }

  /// The whole of `postgresql.conf`, written anew at every start.
  static String file() {
    return """
    # Written by OX Universe at every start: changes here are lost.

    max_connections = 100
    timezone = 'UTC'
    lc_messages = 'C'

    # For two cores, and for settlements that write a million rows at once: the less often a
    # checkpoint comes, the fewer whole pages go to the log; but all of the log since the last
    # one is read again after a crash, within seconds.
    shared_buffers = 1GB
    max_wal_size = 4GB
    min_wal_size = 256MB
    wal_buffers = 64MB
    checkpoint_timeout = 10min
    work_mem = 32MB
    maintenance_work_mem = 128MB
    effective_cache_size = 1GB
    random_page_cost = 1.1
    # Compiling a statement takes longer than any of ours runs.
    jit = off
    # There is no standby.
    wal_level = minimal
    max_wal_senders = 0

    # A refused statement is told to whoever sent it; here it would only fill the disk.
    log_min_messages = log
    log_line_prefix = '%m [%p] '
    """;
  }
}
