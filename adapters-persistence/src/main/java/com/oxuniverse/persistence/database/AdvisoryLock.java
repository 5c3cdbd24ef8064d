package com.oxuniverse.persistence.database;

/// What only one transaction at a time may do. Held until the transaction ends.
public enum AdvisoryLock {
  PLAYER_IDS(1),
  RULES_VERSIONS(2),
  /// Taken by whoever moves the points of many players in one transaction: two of them cannot then
  /// wait for each other, and who moves those of a single player waits for nobody else.
  MANY_ACCOUNTS(3),
  EOD_PRICES(4),
  /// One lock for each day, by the number of the day.
  UNIVERSE_OF_DAY(5),
  /// Taken by whoever queues runs of jobs.
  JOBS(6),
  /// One lock for each run of a job, by its number; held by the node that runs it, longer than any
  /// transaction.
  RUN_OF_JOB(7);

  private final int number;

  AdvisoryLock(int number) {
    this.number = number;
  }

  /// What tells the locks of this kind from others, in `pg_locks` as `classid`.
  public int number() {
    return number;
  }

  public void take(Sql sql) {
    take(sql, 0);
  }

  /// @param which of the locks of this kind
  public void take(Sql sql, int which) {
    Sql.requireUnitOfWork();
    sql.run("SELECT pg_advisory_xact_lock(?, ?)", number, which);
  }
}
