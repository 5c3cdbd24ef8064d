package com.oxuniverse.application.fakes;

import com.oxuniverse.application.access.PendingSignIn;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.SubmissionCounts;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.rules.RulesVersion;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.CooldownTimer;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.universe.Universe;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// What the fakes of one world share, as the adapters share a database. The public methods are for
/// tests that look behind the ports.
public final class FakeStore {

  record PlayerDay(UserId user, TradingDay day) {}

  record SymbolDay(TradingDay day, Symbol symbol) {}

  record LiveKey(UserId user, TradingDay day, Symbol symbol) {}

  record EntryKey(UserId user, long seq) {}

  record AnswerKey(UserId user, String key) {}

  record KeptAnswer(String fingerprint, StoredAnswer answer, Instant expiresAt) {}

  record IdentityKey(String issuer, String subject) {}

  record KeptRun(JobRun run, int failures) {}

  record Identity(UserId user, String nickname) {}

  record ConsumedKey(String consumer, String message) {}

  /// @param publishedAt empty while it waits
  record WaitingEvent(PendingEvent event, Optional<Instant> publishedAt) {}

  /// A timer that ended.
  public record EndedTimer(UserId user, TradingDay day, CooldownTimer timer) {}

  final Journal journal = new Journal();

  final FakeTable<TradingDay, TradingSession> sessions = new FakeTable<>(journal);
  final FakeTable<TradingDay, Universe> universes = new FakeTable<>(journal);
  final FakeTable<PlayerDay, SlotAccount> slots = new FakeTable<>(journal);
  final FakeTable<Integer, EndedTimer> endedTimers = new FakeTable<>(journal);
  final FakeTable<AdView, Instant> adViews = new FakeTable<>(journal);
  final FakeTable<PredictionId, StoredPick> picks = new FakeTable<>(journal);
  final FakeTable<LiveKey, PredictionId> livePicks = new FakeTable<>(journal);
  final FakeTable<SymbolDay, List<SettlementRow>> settlements = new FakeTable<>(journal);
  final FakeTable<Integer, EodPrice> eodPrices = new FakeTable<>(journal);
  final FakeTable<UserId, PointsAccount> accounts = new FakeTable<>(journal);
  final FakeTable<EntryKey, LedgerEntry> entries = new FakeTable<>(journal);
  final FakeTable<RefId, LedgerEntry> entriesByRef = new FakeTable<>(journal);
  final FakeTable<UserId, Player> players = new FakeTable<>(journal);
  final FakeTable<UserId, Account> accountsOfUsers = new FakeTable<>(journal);
  final FakeTable<Integer, RulesVersion> rules = new FakeTable<>(journal);
  final FakeTable<AnswerKey, KeptAnswer> answers = new FakeTable<>(journal);
  final FakeTable<Integer, AdminAct> acts = new FakeTable<>(journal);
  final FakeTable<Integer, LoggedError> errors = new FakeTable<>(journal);
  final FakeTable<IdentityKey, Identity> identities = new FakeTable<>(journal);
  final FakeTable<UserId, Player.Status> statuses = new FakeTable<>(journal);
  final FakeTable<UserId, Nickname> chosenNicknames = new FakeTable<>(journal);
  final FakeTable<UserId, Instant> lastSignIns = new FakeTable<>(journal);
  final FakeTable<UserId, String> emails = new FakeTable<>(journal);
  final FakeTable<SecretHash, PendingSignIn> pendingSignIns = new FakeTable<>(journal);
  final FakeTable<RunId, KeptRun> runs = new FakeTable<>(journal);
  final FakeTable<String, WaitingEvent> events = new FakeTable<>(journal);
  final FakeTable<ConsumedKey, Instant> consumed = new FakeTable<>(journal);
  final FakeTable<SymbolDay, SubmissionCounts.Count> submissions = new FakeTable<>(journal);

  /// One that is known by its id already stays as it is.
  void publish(Topic topic, String group, String id, String data, Instant at) {
    if (events.find(id).isEmpty()) {
      var event = new PendingEvent(events.size() + 1, topic, group, id, data, at);
      events.put(id, new WaitingEvent(event, Optional.empty()));
    }
  }

  Optional<StoredPick> livePick(UserId user, TradingDay day, Symbol symbol) {
    return livePicks.find(new LiveKey(user, day, symbol)).flatMap(picks::find);
  }

  /// The live picks on a symbol, by user.
  List<StoredPick> livePicksOn(TradingDay day, Symbol symbol) {
    return picks().stream()
        .filter(it -> it.pick().day().equals(day) && it.pick().symbol().equals(symbol))
        .filter(it -> it.pick().cancelledAt().isEmpty())
        .sorted(Comparator.comparing(it -> it.pick().user()))
        .toList();
  }

  /// All picks that were ever made, in that order.
  public List<StoredPick> picks() {
    return picks.all();
  }

  public List<Player> players() {
    return players.all();
  }

  /// Nothing for who is not registered.
  public Optional<Player.Status> statusOf(UserId user) {
    return players.find(user).map(_ -> statuses.find(user).orElse(Player.Status.ACTIVE));
  }

  public void become(UserId user, Player.Status status) {
    statuses.put(user, status);
  }

  /// Whoever is somebody still.
  Player present(UserId user) {
    return players
        .find(user)
        .filter(_ -> isPresent(user))
        .orElseThrow(() -> new IllegalStateException("there is no user " + user));
  }

  boolean isPresent(UserId user) {
    return statusOf(user).filter(it -> it != Player.Status.DELETED).isPresent();
  }

  /// As the user would by hand.
  public void choose(UserId user, Nickname nickname) {
    chosenNicknames.put(user, nickname);
    players.find(user).ifPresent(it -> players.put(user, new Player(user, nickname, it.role())));
  }

  /// When a user has signed in last.
  public Optional<Instant> lastSignIn(UserId user) {
    return lastSignIns.find(user);
  }

  public Optional<String> email(UserId user) {
    return emails.find(user);
  }

  public List<TradingSession> sessions() {
    return sessions.all();
  }

  /// Every slot account that was ever stored.
  public List<SlotAccount> slotAccounts() {
    return slots.all();
  }

  public List<EndedTimer> endedTimers() {
    return endedTimers.all();
  }

  /// The latest revision of each settlement.
  public List<SettlementRow> settlements() {
    return settlements.all().stream().map(List::getLast).toList();
  }

  public List<PointsAccount> accounts() {
    return accounts.all();
  }

  /// A user's whole ledger, oldest first.
  public List<LedgerEntry> ledgerOf(UserId user) {
    long last = accounts.find(user).map(PointsAccount::seq).orElse(0L);
    return LongStream.rangeClosed(1, last)
        .mapToObj(seq -> entries.find(new EntryKey(user, seq)).orElseThrow())
        .toList();
  }

  /// What was put into the outbox, oldest first.
  public List<FakeEvent> events() {
    return events.all().stream()
        .map(WaitingEvent::event)
        .map(it -> new FakeEvent(it.topic().text(), it.group(), it.id()))
        .toList();
  }

  /// What the last unit of work has locked of sessions and universes, in that order.
  public List<String> locks() {
    return journal.locks();
  }

  /// What went wrong, oldest first.
  public List<LoggedError> errors() {
    return errors.all();
  }

  /// Every revision of every answer of a vendor, oldest first.
  public List<EodPrice> eodPrices() {
    return eodPrices.all();
  }

  /// An event that was published then, if it was.
  public void event(String id, Instant written, Optional<Instant> published) {
    var event = new PendingEvent(events.size() + 1, Topic.DAY_SETTLED, id, id, "{}", written);
    events.put(id, new WaitingEvent(event, published));
  }

  /// A note of a consumer from then.
  public void consumed(String message, Instant at) {
    consumed.put(new ConsumedKey("somebody", message), at);
  }

  /// Every run of a job, oldest first.
  public List<JobRun> runs() {
    return runs.all().stream().map(KeptRun::run).toList();
  }

  /// What admins did, oldest first.
  public List<AdminAct> acts() {
    return acts.all();
  }
}
