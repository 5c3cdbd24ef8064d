package com.oxuniverse.web.game;

import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.account.OwnAccount;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.in.ChangeAccount;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.application.port.in.DeleteAccount;
import com.oxuniverse.application.port.in.ExportAccount;
import com.oxuniverse.application.port.in.FindPlayers;
import com.oxuniverse.application.port.in.ViewAccount;
import com.oxuniverse.application.port.in.ViewUsers;
import com.oxuniverse.domain.player.Nickname;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the use cases about users answer. What they were asked is told to the [StubbedGame].
@Factory
public class StubbedAccounts {

  /// The answers. A test sets what it needs.
  @Singleton
  public static class Answers {
    public Supplier<Optional<OwnAccount>> own;
    public Supplier<ChangeAccount.Result> changed;
    public Supplier<DeleteAccount.Result> deleted;
    public Supplier<Optional<ExportAccount.OwnData>> data;
    public Supplier<Optional<FindPlayers.PublicProfile>> profile;
    public Supplier<Slice<FoundPlayer>> found;
    public Supplier<Slice<KnownUser>> users;
    public Supplier<ChangeStanding.Result> standing;
    public Supplier<AdjustPoints.Result> adjusted;

    Answers() {
      reset();
    }

    /// One of everything again.
    public final void reset() {
      own = () -> Optional.of(AccountSamples.own());
      changed = () -> new ChangeAccount.Changed(AccountSamples.own().account());
      deleted = DeleteAccount.Deleted::new;
      data = () -> Optional.of(AccountSamples.data());
      profile = () -> Optional.of(AccountSamples.profile());
      found = () -> new Slice<>(List.of(AccountSamples.player()), false);
      users = () -> new Slice<>(List.of(AccountSamples.user(7)), false);
      standing = () -> new ChangeStanding.Changed(AccountSamples.user(7));
      adjusted = () -> new AdjustPoints.Adjusted(AccountSamples.adjustment());
    }
  }

  private final StubbedGame game;
  private final Answers answers;

  StubbedAccounts(StubbedGame game, Answers answers) {
    this.game = game;
    this.answers = answers;
  }

  @Singleton
  ViewAccount viewAccount() {
    return user -> game.answer(answers.own, user);
  }

  @Singleton
  ChangeAccount changeAccount() {
    return command -> game.answer(answers.changed, command);
  }

  @Singleton
  DeleteAccount deleteAccount() {
    return user -> game.answer(answers.deleted, user);
  }

  @Singleton
  ExportAccount exportAccount() {
    return user -> game.answer(answers.data, user);
  }

  @Singleton
  FindPlayers findPlayers() {
    return new FindPlayers() {
      @Override
      public Optional<PublicProfile> profile(Nickname nickname) {
        return game.answer(answers.profile, nickname);
      }

      @Override
      public Slice<FoundPlayer> search(String beginning, Optional<Nickname> after, int limit) {
        return game.answer(answers.found, List.of(beginning, after, limit));
      }
    };
  }

  @Singleton
  ViewUsers viewUsers() {
    return (filter, after, limit) -> game.answer(answers.users, List.of(filter, after, limit));
  }

  @Singleton
  ChangeStanding changeStanding() {
    return command -> game.answer(answers.standing, command);
  }

  @Singleton
  AdjustPoints adjustPoints() {
    return command -> game.answer(answers.adjusted, command);
  }
}
