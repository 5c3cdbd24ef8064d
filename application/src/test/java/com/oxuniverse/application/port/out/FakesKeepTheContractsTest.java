package com.oxuniverse.application.port.out;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.account.LinkedIdentity;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.FakeAccounts;
import com.oxuniverse.application.fakes.FakeActivity;
import com.oxuniverse.application.fakes.FakeApiKeys;
import com.oxuniverse.application.fakes.FakeErrorRecords;
import com.oxuniverse.application.fakes.FakeEvent;
import com.oxuniverse.application.fakes.FakeIdentities;
import com.oxuniverse.application.fakes.FakeIntegrity;
import com.oxuniverse.application.fakes.FakeLeftovers;
import com.oxuniverse.application.fakes.FakePersonalRecords;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.fakes.FakeSignInStates;
import com.oxuniverse.application.fakes.FakeUserSessions;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.ViewActivity.Picked;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/// The fakes are worth testing against because they keep the same contracts as the adapters.
class FakesKeepTheContractsTest {

  private FakeWorld world;

  private Ports.Storage emptyWorld() {
    world = FakeWorld.create();
    return FakePorts.storageOf(world);
  }

  @Nested
  class UnitOfWorkFake extends UnitOfWorkContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class SessionStoreFake extends SessionStoreContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class UniverseStoreFake extends UniverseStoreContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class PlayersFake extends PlayersContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class IdentitiesFake extends IdentitiesContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Identities identities() {
      return new FakeIdentities(world.store());
    }

    @Override
    protected void suspend(UserId user) {
      world.store().become(user, Player.Status.SUSPENDED);
    }

    @Override
    protected void chooseNickname(UserId user, Nickname nickname) {
      world.store().choose(user, nickname);
    }

    @Override
    protected Optional<Instant> lastSignIn(UserId user) {
      return world.store().lastSignIn(user);
    }
  }

  @Nested
  class SignInStatesFake extends SignInStatesContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected SignInStates states() {
      return new FakeSignInStates(world.store());
    }
  }

  @Nested
  class RulesBookFake extends RulesBookContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class SlotStoreFake extends SlotStoreContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class PickDeskFake extends PickDeskContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class PickHistoryFake extends PickHistoryContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class PointsLedgerFake extends PointsLedgerContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class EodPricesFake extends EodPricesContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class SettlementBookFake extends SettlementBookContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class SettlementOrderFake extends SettlementOrderContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class SettlementViewsFake extends SettlementViewsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class SettlementEqualsDomainFake extends SettlementEqualsDomainContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected int days() {
      return 200;
    }
  }

  @Nested
  class AuditTrailFake extends AuditTrailContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected List<AdminAct> recorded() {
      return world.store().acts();
    }
  }

  @Nested
  class ErrorLogFake extends ErrorLogContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected List<LoggedError> recorded() {
      return world.store().errors();
    }
  }

  @Nested
  class SnapshotGapsFake extends SnapshotGapsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class LeftoversFake extends LeftoversContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Leftovers leftovers() {
      return new FakeLeftovers(world.store());
    }

    @Override
    protected void event(String id, Instant written, Optional<Instant> published) {
      world.store().event(id, written, published);
    }

    @Override
    protected void consumed(String message, Instant at) {
      world.store().consumed(message, at);
    }
  }

  @Nested
  class BatchRunsFake extends BatchRunsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class AnswerStoreFake extends AnswerStoreContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected void whileInFlight(RequestKey key, Runnable meanwhile) {
      world.answers().whileInFlight(key, meanwhile);
    }
  }

  @Nested
  class SessionsFake extends SessionsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Sessions sessions() {
      return new FakeUserSessions(world.store());
    }

    @Override
    protected void become(UserId user, Player.Status status) {
      world.store().become(user, status);
    }
  }

  @Nested
  class ApiKeysFake extends ApiKeysContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected ApiKeys keys() {
      return new FakeApiKeys(world.store());
    }

    @Override
    protected void become(UserId user, Player.Status status) {
      world.store().become(user, status);
    }
  }

  @Nested
  class AccountsFake extends AccountsContract {
    private final Map<UserId, Instant> keys = new HashMap<>();

    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Accounts accounts() {
      return new FakeAccounts(
          world.store(), (user, now) -> now.isBefore(keys.getOrDefault(user, Instant.MIN)));
    }

    @Override
    protected void letPredict(UserId user, Instant until) {
      keys.put(user, until);
    }
  }

  @Nested
  class PersonalRecordsFake extends PersonalRecordsContract {
    private final Map<UserId, List<LinkedIdentity>> linked = new HashMap<>();

    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected PersonalRecords records() {
      return new FakePersonalRecords(world.store(), linked);
    }

    @Override
    protected void link(UserId user, LinkedIdentity identity) {
      linked.computeIfAbsent(user, _ -> new ArrayList<>()).add(identity);
    }
  }

  @Nested
  class IntegrityFake extends IntegrityContract {
    private static final Instant WRITTEN = Instant.parse("2026-07-01T00:00:00Z");

    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected FakeIntegrity integrity() {
      return new FakeIntegrity(
          world.store(),
          since ->
              WRITTEN.isBefore(since)
                  ? world.store().events().stream().map(FakeEvent::dedupId).toList()
                  : List.of());
    }

    @Override
    protected void spoil(IntegrityCheck check) {
      integrity().spoil(check);
    }
  }

  @Nested
  class ErrorRecordsFake extends ErrorRecordsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected ErrorRecords records() {
      return new FakeErrorRecords(world.store());
    }
  }

  @Nested
  class ActivityFake extends ActivityContract {
    private final Map<TradingDay, List<Picked>> submissions = new HashMap<>();

    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Activity activity() {
      return new FakeActivity(world.store(), day -> submissions.getOrDefault(day, List.of()));
    }

    @Override
    protected void become(UserId user, Player.Status status) {
      world.store().become(user, status);
    }

    @Override
    protected void submitted(TradingDay day, Picked picked) {
      submissions.computeIfAbsent(day, _ -> new ArrayList<>()).add(picked);
    }
  }
}
