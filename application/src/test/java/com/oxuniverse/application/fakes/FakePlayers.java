package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.Locale;
import java.util.Optional;

public record FakePlayers(FakeStore store) implements Players {

  @Override
  public Optional<Player> find(UserId id) {
    return store.players.find(id);
  }

  @Override
  public Optional<Player> find(Nickname nickname) {
    return store.players().stream()
        .filter(player -> lower(player.nickname()).equals(lower(nickname)))
        .findFirst();
  }

  @Override
  public Player add(Nickname nickname, Player.Role role) {
    store.journal.requireOpen();
    if (find(nickname).isPresent()) {
      throw new TransientFailure(nickname + " has just been taken");
    }
    var player = new Player(new UserId(store.players.size() + 1), nickname, role);
    store.players.put(player.id(), player);
    return player;
  }

  @Override
  public boolean hasAdmin() {
    return store.players().stream()
        .filter(player -> player.role() == Player.Role.ADMIN)
        .anyMatch(player -> store.statusOf(player.id()).equals(Optional.of(Player.Status.ACTIVE)));
  }

  @Override
  public void changeRole(UserId id, Player.Role role) {
    var player =
        find(id).orElseThrow(() -> new IllegalStateException("there is no user %s".formatted(id)));
    store.players.put(id, new Player(id, player.nickname(), role));
  }

  private static String lower(Nickname nickname) {
    return nickname.text().toLowerCase(Locale.ROOT);
  }
}
