package com.oxuniverse.application.access;

import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the first of `mina`, `mina-2`, `mina-3`, … that nobody else has. Of a name that a thousand
/// others have it takes ever longer steps, for all who are new wait meanwhile.
final class FreeNickname {

  private static final int AT_ONCE = 50;
  private static final int MANY = 1_000;

  private final Identities identities;

  FreeNickname(Identities identities) {
    this.identities = identities;
  }

  /// Call when it is one's turn.
  ///
  /// @param user whose own nickname is not in their way
  Nickname of(String said, Optional<UserId> user) {
    var name = new NicknameOfProvider(said);
    for (int first = 1; ; first += first < MANY ? AT_ONCE : first) {
      var candidates = IntStream.range(first, first + AT_ONCE).mapToObj(name::numbered).toList();
      var taken = identities.takenAmong(candidates, user);
      var free =
          candidates.stream().filter(it -> !it.isReserved() && !taken.contains(it)).findFirst();
      if (free.isPresent()) {
        return free.get();
      }
    }
  }
}
