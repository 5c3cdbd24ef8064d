package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.UseCases;
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
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Gives the controllers the use cases they ask for.
@Factory
final class UseCaseBeans {

  private final UseCases useCases;

  UseCaseBeans(UseCases useCases) {
    this.useCases = useCases;
  }

  @Singleton
  SubmitPrediction submitPrediction() {
    return useCases.submitPrediction();
  }

  @Singleton
  ChangePrediction changePrediction() {
    return useCases.changePrediction();
  }

  @Singleton
  CancelPrediction cancelPrediction() {
    return useCases.cancelPrediction();
  }

  @Singleton
  OnceOnly onceOnly() {
    return useCases.onceOnly();
  }

  @Singleton
  UpsertUniverse upsertUniverse() {
    return useCases.upsertUniverse();
  }

  @Singleton
  SettleTradingDay settleTradingDay() {
    return useCases.settleTradingDay();
  }

  @Singleton
  SettleManually settleManually() {
    return useCases.settleManually();
  }

  @Singleton
  CorrectSettlement correctSettlement() {
    return useCases.correctSettlement();
  }

  @Singleton
  CollectCloses collectCloses() {
    return useCases.collectCloses();
  }

  @Singleton
  ValidateSettlement validateSettlement() {
    return useCases.validateSettlement();
  }

  @Singleton
  ComparePrediction comparePrediction() {
    return useCases.comparePrediction();
  }

  @Singleton
  ViewSession viewSession() {
    return useCases.viewSession();
  }

  @Singleton
  ViewUniverse viewUniverse() {
    return useCases.viewUniverse();
  }

  @Singleton
  ViewPrices viewPrices() {
    return useCases.viewPrices();
  }

  @Singleton
  ViewPredictions viewPredictions() {
    return useCases.viewPredictions();
  }

  @Singleton
  ViewSlots viewSlots() {
    return useCases.viewSlots();
  }

  @Singleton
  ViewSettlements viewSettlements() {
    return useCases.viewSettlements();
  }

  @Singleton
  ViewPoints viewPoints() {
    return useCases.viewPoints();
  }
}
