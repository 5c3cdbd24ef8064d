package com.oxuniverse.persistence.limits;

import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.application.limits.SharedLimits;
import com.oxuniverse.persistence.database.Database;
import com.oxuniverse.persistence.database.Sql;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A row for each subject, locked while it is changed.
public final class PostgresLimits implements SharedLimits {

  /// Nodes' clocks differ by less.
  private static final Duration MARGIN = Duration.ofSeconds(10);

  /// What is just being counted is left out.
  private static final String FORGET =
      """
      DELETE FROM rate_limits WHERE subject IN (
        SELECT subject FROM rate_limits WHERE expires_at < ? LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private final Sql sql;
  private final InstantSource wallClock;
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

  /// @param wallClock the real time, whatever time the game plays at
  public PostgresLimits(Database database, Sql sql, InstantSource wallClock) {
    this.sql = sql;
    this.wallClock = wallClock;
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database.dataSource())
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_limits")
            .idColumn("subject")
            .stateColumn("state")
            .addCustomColumn(new Expiry())
            .clientClock(new WallClock(wallClock))
            .build();
  }

  /// The library's own reads the machine's clock, whatever it is told the time is.
  private static final class Expiry implements CustomColumnProvider<String> {

    private final ExpirationAfterWriteStrategy whenFull =
        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MARGIN);

    @Override
    public void setCustomField(
        String subject,
        int index,
        PreparedStatement statement,
        RemoteBucketState state,
        long nanosNow)
        throws SQLException {
      var expiresAt =
          Instant.EPOCH
              .plusNanos(nanosNow)
              .plusMillis(whenFull.calculateTimeToLiveMillis(state, nanosNow));
      statement.setObject(index, expiresAt.atOffset(ZoneOffset.UTC));
    }

    @Override
    public String getCustomFieldName() {
      return "expires_at";
    }
  }

  private record WallClock(InstantSource source) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, source.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  @Override
  public Taken take(String subject, Limit limit, int wanted) {
    return sql.attempt(() -> {
      var result =
          buckets
              .getProxy(subject, () -> configuration(limit))
              .asVerbose()
              .tryConsumeAsMuchAsPossible(wanted);
      long left = result.getDiagnostics().getAvailableTokens();
      return new Taken(result.getValue().intValue(), (int) Math.max(0, left));
    });
  }

  @Override
  public int forgetIdle(int atMost) {
    return sql.update(FORGET, wallClock.instant(), atMost);
  }

  private static BucketConfiguration configuration(Limit limit) {
    return BucketConfiguration.builder()
        .addLimit(it -> it.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per()))
        .build();
  }
}
