package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.outbox.OutboxBell;
import java.util.concurrent.atomic.AtomicLong;

/// Events of picks without the picks, a few in a transaction: measured is their way, not what a
/// pick costs.
final class SubmittedEvents {

  static final int TOGETHER = 4;

  private static final int PLAYERS = 10_000;

  private static final String WRITE =
      """
      INSERT INTO outbox (topic, group_key, dedup_id, payload, created_at)
      SELECT
        'prediction-submitted', (id %% %1$d)::text, 'prediction-submitted:' || id,
        jsonb_build_object(
          'predictionId', id, 'userId', id %% %1$d, 'tradingDay', '2024-01-02',
          'symbol', 'S' || to_char(id %% 100, 'FM00'), 'choice', 'UP',
          'submittedAt', '2024-01-02T00:00:00Z'),
        now()
      FROM generate_series(?::bigint, ?::bigint) AS id
      """
          .formatted(PLAYERS);

  private final UnitOfWork unitOfWork;
  private final Sql sql;
  private final OutboxBell bell;
  private final AtomicLong last = new AtomicLong();

  SubmittedEvents(Game game) {
    unitOfWork = game.adapter(UnitOfWork.class);
    sql = game.adapter(Sql.class);
    bell = game.adapter(OutboxBell.class);
  }

  boolean write(EventArrivals arrivals) {
    return write(arrivals, TOGETHER);
  }

  boolean write(EventArrivals arrivals, int count) {
    long to = last.addAndGet(count);
    long from = to - count + 1;
    arrivals.written(from, to, System.nanoTime());
    return unitOfWork.execute(() -> {
      bell.ringAfterCommit();
      return sql.update(WRITE, from, to) == count;
    });
  }
}
