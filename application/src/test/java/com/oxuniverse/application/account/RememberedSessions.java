package com.oxuniverse.application.account;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// As much of [Sessions] as accounts need.
public final class RememberedSessions implements Sessions {

  public final List<Session> alive = new ArrayList<>();
  public final List<End> ends = new ArrayList<>();

  @Override
  public int endAll(UserId user, End why, Instant now) {
    int before = alive.size();
    alive.removeIf(session -> session.user().equals(user));
    ends.add(why);
    return before - alive.size();
  }

  @Override
  public List<Session> of(UserId user, Instant now) {
    return alive.stream().filter(session -> session.user().equals(user)).toList();
  }

  @Override
  public void add(Session session, SecretHash token, Instant tokenExpiresAt) {
    throw new AssertionError("no account begins a session");
  }

  @Override
  public Optional<Token> lock(SecretHash token) {
    throw new AssertionError("no account looks at tokens");
  }

  @Override
  public Optional<Session> find(SessionId session, Instant now) {
    throw new AssertionError("no account looks for one session");
  }

  @Override
  public void swap(SecretHash token, Swap swap, SecretHash next, Instant nextExpiresAt) {
    throw new AssertionError("no account swaps tokens");
  }

  @Override
  public boolean end(UserId user, SessionId session, End why, Instant now) {
    throw new AssertionError("no account ends one session");
  }

  @Override
  public Map<SessionId, Holder.OfSession> holders(Set<SessionId> sessions, Instant now) {
    throw new AssertionError("no account recognizes callers");
  }
}
