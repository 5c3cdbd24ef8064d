package com.oxuniverse.application.port.in;

import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.PickRecord;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.domain.player.Nickname;
import java.util.Optional;

/// What players see of each other. Whoever was deleted is not there.
public interface FindPlayers {

  Optional<PublicProfile> profile(Nickname nickname);

  /// Players whose nickname begins so, whatever the case, by nickname, those behind `after`.
  Slice<FoundPlayer> search(String beginning, Optional<Nickname> after, int limit);

  record PublicProfile(FoundPlayer player, PickRecord record) {}
}
