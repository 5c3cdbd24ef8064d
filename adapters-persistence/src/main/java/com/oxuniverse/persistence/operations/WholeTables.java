package com.oxuniverse.persistence.operations;

import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/// Reads tables from one end to the other, which elsewhere in the game is never meant to happen.
@Singleton
final class WholeTables {

  /// The game's connections avoid scans (see Database), and going through all of a table in the
  /// order of an index costs many times as much. What does not fit into its memory is sorted on the
  /// server's disk. A plan that was made while the tables were empty is of no use here. Nobody
  /// waits for longer than minutes, nor does a query go on for nobody.
  private static final String SETTINGS =
      """
      SELECT set_config('transaction_read_only', 'on', true), set_config('enable_seqscan', 'on', true),
        set_config('work_mem', '32MB', true), set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('statement_timeout', '5min', true)
      """;

  private final Sql sql;
  private final UnitOfWork unitOfWork;

  WholeTables(Sql sql, UnitOfWork unitOfWork) {
    this.sql = sql;
    this.unitOfWork = unitOfWork;
  }

  /// Runs what only reads. Call outside any [UnitOfWork].
  <T> T read(Supplier<T> work) {
    Sql.requireNoUnitOfWork();
    return unitOfWork.execute(() -> {
      sql.run(SETTINGS);
      return work.get();
    });
  }
}
