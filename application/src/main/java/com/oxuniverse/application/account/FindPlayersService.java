package com.oxuniverse.application.account;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.FindPlayers;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.domain.player.Nickname;
import java.time.InstantSource;
import java.util.Optional;

public final class FindPlayersService implements FindPlayers {

  private final Accounts accounts;
  private final InstantSource wallClock;

  public FindPlayersService(Accounts accounts, InstantSource wallClock) {
    this.accounts = accounts;
    this.wallClock = wallClock;
  }

  @Override
  public Optional<PublicProfile> profile(Nickname nickname) {
    return accounts.find(nickname).filter(account -> !account.isDeleted()).map(this::profile);
  }

  private PublicProfile profile(Account account) {
    boolean bot = accounts.isBot(account.id(), wallClock.instant());
    return new PublicProfile(
        new FoundPlayer(account.player().nickname(), bot), accounts.record(account.id()));
  }

  @Override
  public Slice<FoundPlayer> search(String beginning, Optional<Nickname> after, int limit) {
    return accounts.search(beginning, after, limit, wallClock.instant());
  }
}
