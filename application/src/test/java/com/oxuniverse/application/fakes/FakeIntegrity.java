package com.oxuniverse.application.fakes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.oxuniverse.application.fakes.FakeStore.EntryKey;
import com.oxuniverse.application.fakes.FakeStore.LiveKey;
import com.oxuniverse.application.fakes.FakeStore.PlayerDay;
import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.slots.SlotAccount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Looks user by user and pick by pick, by the domain's own audit where it has one. Views of ads
/// are not compared: nobody here knows whose they were.
///
/// @param unpublished the events, by what happened, that wait since before a moment
public record FakeIntegrity(FakeStore store, Function<Instant, List<String>> unpublished)
    implements Integrity {

  private static final int EXAMPLES = 5;

  @Override
  public Finding look(IntegrityCheck check, Limits limits) {
    if (store.journal.isOpen()) {
      throw new IllegalStateException("must not be called inside a unit of work");
    }
    var wrong = store.journal.exclusively(() -> violations(check, limits).sorted().toList());
    return new Finding(check, wrong.size(), wrong.stream().limit(EXAMPLES).toList());
  }

  private Stream<String> violations(IntegrityCheck check, Limits limits) {
    return switch (check) {
      case BALANCES_ADD_UP ->
          store.accounts().stream().filter(it -> !addsUp(it)).map(it -> "user " + it.user());
      case CHAINS_INTACT -> store.accounts().stream().flatMap(this::brokenLink);
      case CORRECT_PICKS_PAID ->
          store.picks().stream()
              .filter(FakeIntegrity::isCorrect)
              .filter(it -> !isPaid(it))
              .map(it -> "pick " + it.id());
      case AWARDS_EARNED -> unearned();
      case DAYS_SETTLED -> unsettled(limits.unsettledSince());
      case OUTBOX_DRAINED -> unpublished.apply(limits.unpublishedSince()).stream();
      case SLOTS_ADD_UP ->
          store.slots.keys().stream()
              .filter(it -> !addsUp(it))
              .map(it -> "user %s, %s".formatted(it.user(), it.day()));
    };
  }

  private boolean addsUp(PointsAccount account) {
    var entries =
        store.entries.all().stream()
            .filter(it -> it.posting().user().equals(account.user()))
            .toList();
    long sum = entries.stream().mapToLong(it -> it.posting().delta()).sum();
    return account.seq() == entries.size() && account.balance() == sum;
  }

  private Stream<String> brokenLink(PointsAccount account) {
    return LedgerAudit.firstBroken(store.ledgerOf(account.user())).stream()
        .map(it -> "user %s, entry %d".formatted(account.user(), it.seq()));
  }

  private static boolean isCorrect(StoredPick pick) {
    return pick.standing().status() == PredictionStatus.CORRECT;
  }

  private boolean isPaid(StoredPick pick) {
    var entries = payments().filter(it -> live(it).equals(keyOf(pick.pick()))).toList();
    return awards(entries) == 1 && points(entries) == pick.standing().points();
  }

  private Stream<String> unearned() {
    Map<LiveKey, List<Posting>> byPick = payments().collect(groupingBy(FakeIntegrity::live));
    return byPick.entrySet().stream()
        .filter(it -> awards(it.getValue()) != 0 || points(it.getValue()) != 0)
        .map(Map.Entry::getKey)
        .filter(it ->
            store
                .livePick(it.user(), it.day(), it.symbol())
                .filter(FakeIntegrity::isCorrect)
                .isEmpty())
        .map(it -> "user %s, %s %s".formatted(it.user(), it.day(), it.symbol()));
  }

  private Stream<Posting> payments() {
    return store.entries.all().stream()
        .map(it -> it.posting())
        .filter(it ->
            it.reason() == EntryReason.PREDICTION_WIN || it.reason() == EntryReason.WIN_REVERSAL);
  }

  private static LiveKey live(Posting posting) {
    return new LiveKey(posting.user(), posting.day().orElseThrow(), posting.symbol().orElseThrow());
  }

  private static LiveKey keyOf(Pick pick) {
    return new LiveKey(pick.user(), pick.day(), pick.symbol());
  }

  private static long awards(List<Posting> entries) {
    return entries.stream().mapToLong(it -> it.delta() > 0 ? 1 : -1).sum();
  }

  private static long points(List<Posting> entries) {
    return entries.stream().collect(summingLong(Posting::delta));
  }

  private Stream<String> unsettled(Instant since) {
    return store.sessions().stream()
        .filter(it -> it.settleDueAt().isBefore(since))
        .filter(it ->
            store.picks().stream()
                .anyMatch(pick ->
                    pick.pick().day().equals(it.day())
                        && pick.standing().status() == PredictionStatus.PENDING))
        .map(it -> it.day().toString());
  }

  private boolean addsUp(PlayerDay key) {
    var slots = store.slots.find(key).orElseThrow();
    Map<Boolean, Long> picks =
        store.picks().stream()
            .map(StoredPick::pick)
            .filter(it -> it.user().equals(key.user()) && it.day().equals(key.day()))
            .collect(groupingBy(it -> it.cancelledAt().isPresent(), counting()));
    long cancelled = picks.getOrDefault(true, 0L);
    return slots.taken() == picks.getOrDefault(false, 0L) + cancelled
        && slots.returned() <= cancelled;
  }

  /// Meddles with the store once, so that what `check` looks at does not hold any more. There must
  /// be a correct pick and an incorrect one.
  public void spoil(IntegrityCheck check) {
    switch (check) {
      case BALANCES_ADD_UP -> {
        var it = store.accounts().getFirst();
        store.accounts.put(
            it.user(),
            new PointsAccount(it.user(), it.seq(), it.balance() + 1, it.held(), it.head()));
      }
      case CHAINS_INTACT -> {
        var it = store.entries.all().getFirst();
        store.entries.put(new EntryKey(it.posting().user(), it.seq()), Spoiled.entry(it));
      }
      case CORRECT_PICKS_PAID -> swap(PredictionStatus.INCORRECT, PredictionStatus.CORRECT);
      case AWARDS_EARNED -> swap(PredictionStatus.CORRECT, PredictionStatus.INCORRECT);
      case SLOTS_ADD_UP -> {
        var key = store.slots.keys().getFirst();
        store.slots.put(key, withOneMore(store.slots.find(key).orElseThrow()));
      }
      case DAYS_SETTLED, OUTBOX_DRAINED ->
          throw new IllegalArgumentException("a matter of time: " + check);
    }
  }

  private void swap(PredictionStatus from, PredictionStatus to) {
    var pick =
        store.picks().stream()
            .filter(it -> it.standing().status() == from)
            .findFirst()
            .orElseThrow();
    store.picks.put(pick.id(), Spoiled.pick(pick, to));
  }

  private static SlotAccount withOneMore(SlotAccount it) {
    return new SlotAccount(
        it.base(),
        it.adUnlocks(),
        it.refills() + 1,
        it.taken() + 1,
        it.returned(),
        it.active(),
        it.ended());
  }
}
