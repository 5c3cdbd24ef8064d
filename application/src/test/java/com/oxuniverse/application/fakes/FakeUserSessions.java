package com.oxuniverse.application.fakes;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class FakeUserSessions implements Sessions {

  private final FakeStore store;
  private final FakeTable<SessionId, Session> sessions;
  private final FakeTable<SessionId, Ended> ends;
  private final FakeTable<SecretHash, Token> tokens;

  private record Ended(End why, Instant at) {}

  public FakeUserSessions(FakeStore store) {
    this.store = store;
    this.sessions = new FakeTable<>(store.journal);
    this.ends = new FakeTable<>(store.journal);
    this.tokens = new FakeTable<>(store.journal);
  }

  @Override
  public boolean add(Session session, SecretHash token) {
    store.journal.requireOpen();
    if (!store.statusOf(session.user()).equals(Optional.of(Player.Status.ACTIVE))) {
      return false;
    }
    sessions.put(session.id(), session);
    tokens.put(token, new Token(token, session.id(), session.expiresAt(), Optional.empty()));
    return true;
  }

  @Override
  public Optional<Token> lock(SecretHash token) {
    store.journal.requireOpen();
    return tokens.find(token);
  }

  @Override
  public Optional<Session> find(SessionId session, Instant now) {
    return sessions.find(session).filter(it -> isAlive(it, now));
  }

  @Override
  public void swap(SecretHash token, Swap swap, SecretHash next, Instant nextExpiresAt) {
    store.journal.requireOpen();
    var last =
        tokens
            .find(token)
            .filter(it -> it.swapped().isEmpty())
            .orElseThrow(() -> new IllegalStateException("the token is not the last"));
    var id = last.session();
    tokens.put(token, new Token(token, id, last.expiresAt(), Optional.of(swap)));
    tokens.put(next, new Token(next, id, nextExpiresAt, Optional.empty()));
    var it = sessions.find(id).orElseThrow();
    sessions.put(
        id, new Session(id, it.user(), it.signIn(), it.startedAt(), swap.at(), nextExpiresAt));
  }

  @Override
  public boolean end(UserId user, SessionId session, End why, Instant now) {
    return end(living(user, now).filter(it -> it.id().equals(session)).toList(), why, now) > 0;
  }

  @Override
  public int endAll(UserId user, End why, Instant now) {
    return end(living(user, now).toList(), why, now);
  }

  private int end(List<Session> living, End why, Instant now) {
    living.forEach(session -> ends.put(session.id(), new Ended(why, now)));
    return living.size();
  }

  @Override
  public int forget(Instant before, int atMost) {
    return store.journal.exclusively(() -> {
      var over =
          sessions.all().stream()
              .filter(it -> wasOver(it, before))
              .limit(atMost)
              .map(Session::id)
              .toList();
      over.forEach(sessions::remove);
      tokens.all().stream()
          .filter(it -> over.contains(it.session()))
          .forEach(it -> tokens.remove(it.hash()));
      return over.size();
    });
  }

  private boolean wasOver(Session session, Instant before) {
    return session.expiresAt().isBefore(before)
        || ends.find(session.id()).filter(it -> it.at().isBefore(before)).isPresent();
  }

  @Override
  public List<Session> of(UserId user, Instant now) {
    return living(user, now).sorted(Comparator.comparing(Session::lastUsedAt).reversed()).toList();
  }

  @Override
  public Map<SessionId, Holder.OfSession> holders(Set<SessionId> ids, Instant now) {
    return ids.stream()
        .flatMap(id -> find(id, now).stream())
        .filter(session -> store.isPresent(session.user()))
        .collect(Collectors.toMap(Session::id, this::holder));
  }

  private Holder.OfSession holder(Session session) {
    return new Holder.OfSession(
        store.present(session.user()),
        store.statusOf(session.user()).orElseThrow(),
        session.id(),
        session.signIn().at());
  }

  /// Why a session has ended, if it was.
  public Optional<End> endOf(SessionId session) {
    return ends.find(session).map(Ended::why);
  }

  /// All tokens there ever were, swapped or not.
  public List<Token> tokens() {
    return tokens.all();
  }

  private Stream<Session> living(UserId user, Instant now) {
    return sessions.all().stream()
        .filter(it -> it.user().equals(user))
        .filter(it -> isAlive(it, now));
  }

  private boolean isAlive(Session session, Instant now) {
    return session.expiresAt().isAfter(now) && ends.find(session.id()).isEmpty();
  }
}
