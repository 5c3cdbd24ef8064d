package com.oxuniverse.persistence.outbox;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.port.out.ConsumedMessages;
import com.oxuniverse.application.port.out.ConsumedMessagesContract;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.application.port.out.OutboxContract;
import com.oxuniverse.application.port.out.OutboxLanes;
import com.oxuniverse.application.port.out.Payouts;
import com.oxuniverse.application.port.out.PayoutsContract;
import com.oxuniverse.application.port.out.SubmissionCounts;
import com.oxuniverse.application.port.out.SubmissionCountsContract;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/// What carries events keeps the ports' contracts on real PostgreSQL.
@Tag("integration")
class EventAdaptersKeepTheContractsTest {

  private static TestWorld world;

  @BeforeAll
  static void createTheWorld() {
    world = TestWorld.create();
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  private static Ports.Storage emptyWorld() {
    world.empty();
    return world.storage();
  }

  @Nested
  class JdbcOutbox extends OutboxContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Outbox outbox() {
      return world.get(Outbox.class);
    }

    @Override
    protected OutboxLanes lanes() {
      return world.get(OutboxLanes.class);
    }

    @Override
    protected void pass(Duration time) {
      world
          .sql()
          .update(
              "UPDATE outbox_lanes SET held_until = held_until - ?::bigint * interval '1 second'",
              time.toSeconds());
    }
  }

  @Nested
  class JdbcConsumedMessages extends ConsumedMessagesContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected ConsumedMessages consumed() {
      return world.get(ConsumedMessages.class);
    }
  }

  @Nested
  class JdbcSubmissionCounts extends SubmissionCountsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected SubmissionCounts counts() {
      return world.get(SubmissionCounts.class);
    }
  }

  @Nested
  class JdbcPayouts extends PayoutsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Payouts payouts() {
      return world.get(Payouts.class);
    }
  }
}
