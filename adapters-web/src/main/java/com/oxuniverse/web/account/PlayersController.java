package com.oxuniverse.web.account;

import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.port.in.FindPlayers;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.web.paging.Cursor;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.paging.Page;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.security.ForReaders;
import com.oxuniverse.web.text.NicknameText;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForReaders
@Tag(name = "Users")
final class PlayersController {

  private static final String LIST = "players";

  private final FindPlayers players;

  PlayersController(FindPlayers players) {
    this.players = players;
  }

  /// Look for players.
  ///
  /// By how their nickname begins, in whatever case; in the order of nicknames.
  ///
  /// @param query how the nickname begins; left out for all
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of players
  @Get
  Page<PlayerView> search(
      @QueryValue @Nullable Beginning query,
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit,
      @QueryValue @Nullable Cursor cursor) {
    var after = Cursor.key(cursor, LIST, NicknameText::read);
    var beginning = Optional.ofNullable(query).map(Beginning::text).orElse("");
    return Page.of(
        players.search(beginning, after, limit.items()),
        LIST,
        FoundPlayer::nickname,
        PlayerView::of);
  }

  /// A player.
  ///
  /// With their record over all time.
  ///
  /// @param nickname in whatever case
  /// @return the player
  @Get("/{nickname}")
  @Refuses(ProblemCode.NOT_FOUND)
  ProfileView profile(Nickname nickname) {
    return players
        .profile(nickname)
        .map(ProfileView::of)
        .orElseThrow(
            () -> new Rejected(ProblemCode.NOT_FOUND, "Nobody is called %s.".formatted(nickname)));
  }
}
