package com.oxuniverse.web.game;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.application.points.PointsTotals;
import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.ComparePrediction;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.OnceOnly;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.application.port.in.ValidateSettlement;
import com.oxuniverse.application.port.in.ViewPoints;
import com.oxuniverse.application.port.in.ViewPredictions;
import com.oxuniverse.application.port.in.ViewPrices;
import com.oxuniverse.application.port.in.ViewSession;
import com.oxuniverse.application.port.in.ViewSettlements;
import com.oxuniverse.application.port.in.ViewSlots;
import com.oxuniverse.application.port.in.ViewUniverse;
import com.oxuniverse.application.prediction.DayStats;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.prediction.PredictionId;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The use cases, answering as the [StubbedGame] says.
@Factory
class StubbedUseCases {

  private final StubbedGame game;

  StubbedUseCases(StubbedGame game) {
    this.game = game;
  }

  @Singleton
  OnceOnly onceOnly() {
    return new RememberedAnswers();
  }

  @Singleton
  SubmitPrediction submitPrediction() {
    return command -> () -> game.answer(game.submitted, command);
  }

  @Singleton
  ChangePrediction changePrediction() {
    return command -> () -> game.answer(game.changed, command);
  }

  @Singleton
  CancelPrediction cancelPrediction() {
    return command -> game.answer(game.cancelled, command);
  }

  @Singleton
  UpsertUniverse upsertUniverse() {
    return command -> () -> game.answer(game.upserted, command);
  }

  @Singleton
  SettleTradingDay settleTradingDay() {
    return day -> game.answer(game.daySettled, day);
  }

  @Singleton
  SettleManually settleManually() {
    return command -> () -> game.answer(game.manuallySettled, command);
  }

  @Singleton
  CorrectSettlement correctSettlement() {
    return new CorrectSettlement() {
      @Override
      public Result preview(Command command) {
        return game.answer(game.corrected, List.of("preview", command));
      }

      @Override
      public Supplier<Result> prepare(Command command) {
        return () -> game.answer(game.corrected, List.of("correct", command));
      }
    };
  }

  @Singleton
  CollectCloses collectCloses() {
    return day -> game.answer(game.collected, day);
  }

  @Singleton
  ValidateSettlement validateSettlement() {
    return day -> game.answer(game.validated, day);
  }

  @Singleton
  ComparePrediction comparePrediction() {
    return id -> game.answer(game.compared, id);
  }

  @Singleton
  ViewSession viewSession() {
    return new ViewSession() {
      @Override
      public Today today() {
        return game.answer(game.today, List.of());
      }

      @Override
      public Eligibility eligibility(UserId user) {
        return game.answer(game.eligibility, user);
      }
    };
  }

  @Singleton
  ViewSlots viewSlots() {
    return user -> game.answer(game.slots, user);
  }

  @Singleton
  ViewUniverse viewUniverse() {
    return new ViewUniverse() {
      @Override
      public TradingDay today() {
        return Samples.DAY;
      }

      @Override
      public Optional<PricedUniverse> of(TradingDay day) {
        return game.answer(game.universe, day);
      }
    };
  }

  @Singleton
  ViewPrices viewPrices() {
    return new ViewPrices() {
      @Override
      public CurrentPrice current(Symbol symbol) {
        return game.answer(game.price, symbol);
      }

      @Override
      public List<EodPrice> endOfDay(Symbol symbol, TradingDay day) {
        return game.answer(game.closes, List.of(symbol, day));
      }
    };
  }

  @Singleton
  ViewPredictions viewPredictions() {
    return new ViewPredictions() {
      @Override
      public Slice<SeenPick> page(
          UserId user, PickFilter filter, Optional<PredictionId> before, int limit) {
        return game.answer(game.picks, List.of(user, filter, before, limit));
      }

      @Override
      public Optional<ExplainedPick> find(UserId user, PredictionId id) {
        return game.answer(game.pick, List.of(user, id));
      }

      @Override
      public DayStats stats(UserId user, TradingDay day) {
        return game.answer(game.stats, List.of(user, day));
      }
    };
  }

  @Singleton
  ViewSettlements viewSettlements() {
    return new ViewSettlements() {
      @Override
      public Slice<SettlementRow> page(TradingDay day, Optional<Symbol> after, int limit) {
        return game.answer(game.settlements, List.of(day, after, limit));
      }

      @Override
      public Optional<SettlementRow> find(TradingDay day, Symbol symbol) {
        return game.answer(game.settlement, List.of(day, symbol));
      }

      @Override
      public Optional<DaySummary> summary(TradingDay day) {
        return game.answer(game.summary, day);
      }
    };
  }

  @Singleton
  ViewPoints viewPoints() {
    return new ViewPoints() {
      @Override
      public PointsAccount balance(UserId user) {
        return game.answer(game.account, user);
      }

      @Override
      public Optional<PointsAccount> find(UserId user) {
        return game.answer(game.accountOfAny, user);
      }

      @Override
      public Slice<LedgerEntry> ledger(UserId user, Optional<Long> before, int limit) {
        return game.answer(game.ledger, List.of(user, before, limit));
      }

      @Override
      public PointsTotals summary(UserId user) {
        return game.answer(game.totals, user);
      }

      @Override
      public long earned(UserId user, TradingDay day) {
        return game.answer(game.earned, List.of(user, day));
      }

      @Override
      public DayPoints ofDay(TradingDay day) {
        return game.answer(game.dayPoints, day);
      }
    };
  }
}
