package com.oxuniverse.web.game;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.account.LinkedIdentity;
import com.oxuniverse.application.account.OwnAccount;
import com.oxuniverse.application.account.PickRecord;
import com.oxuniverse.application.account.SlotsOfDay;
import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.application.port.in.ExportAccount.OwnData;
import com.oxuniverse.application.port.in.FindPlayers.PublicProfile;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// One of everything that is kept of a user.
public final class AccountSamples {

  public static final Instant SIGNED_IN = Instant.parse("2026-07-01T09:00:00Z");

  private static final Player HANA =
      new Player(Samples.PLAYER, new Nickname("hana"), Player.Role.USER);

  private AccountSamples() {}

  public static OwnAccount own() {
    var account =
        new Account(
            HANA,
            Player.Status.ACTIVE,
            true,
            Language.EN,
            Optional.of(new SealedEmail("key-1", "00")),
            Optional.of(SIGNED_IN));
    return new OwnAccount(account, Optional.of("hana@example.com"), true);
  }

  public static FoundPlayer player() {
    return new FoundPlayer(HANA.nickname(), true);
  }

  public static PublicProfile profile() {
    return new PublicProfile(player(), new PickRecord(12, 6, 3, 1));
  }

  public static KnownUser user(long id) {
    var player = new Player(new UserId(id), HANA.nickname(), Player.Role.USER);
    return new KnownUser(player, Player.Status.SUSPENDED, false, 1050, Optional.empty());
  }

  public static LedgerEntry adjustment() {
    var posting =
        new Posting(
            Samples.PLAYER,
            500,
            EntryReason.ADMIN_ADJUSTMENT,
            RefId.adjustment(Samples.PLAYER, new UserId(1), "key:k"),
            Optional.empty(),
            Optional.empty(),
            Samples.NOW);
    return PointsAccount.opened(Samples.PLAYER).next(posting);
  }

  public static OwnData data() {
    var signIn = new SignIn("google", SIGNED_IN, "Firefox");
    return new OwnData(
        own(),
        List.of(new LinkedIdentity("google", "Hana", SIGNED_IN)),
        List.of(
            new Session(
                new SessionId(new UUID(0, 1)),
                Samples.PLAYER,
                signIn,
                SIGNED_IN,
                SIGNED_IN,
                SIGNED_IN.plusSeconds(60))),
        List.of(
            new ApiKey(
                3,
                Samples.PLAYER,
                "my bot",
                "oxk_1234",
                Set.of(Scope.PREDICT, Scope.READ),
                SIGNED_IN,
                Optional.empty(),
                Optional.of(SIGNED_IN))),
        Stream.of(new SlotsOfDay(Samples.DAY, 3, 1, 2, 5, 1)),
        Stream.of(Samples.explainedPick()),
        Stream.of(Samples.ledgerEntry()));
  }
}
