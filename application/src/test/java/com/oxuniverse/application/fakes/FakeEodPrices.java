package com.oxuniverse.application.fakes;

import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

public record FakeEodPrices(FakeStore store) implements EodPrices {

  @Override
  public void keep(List<EodPrice> answers) {
    store.journal.exclusively(() -> {
      answers.forEach(this::keep);
      return answers;
    });
  }

  private void keep(EodPrice answer) {
    var last =
        latest(answer.day(), answer.symbol()).stream()
            .filter(it -> it.vendor().equals(answer.vendor()))
            .findFirst();
    if (last.filter(it -> saysTheSame(it, answer)).isPresent()) {
      return;
    }
    var numbered =
        new EodPrice(
            answer.day(),
            answer.symbol(),
            answer.vendor(),
            last.map(EodPrice::vendorRevision).orElse(0) + 1,
            answer.close(),
            answer.previousClose(),
            answer.splitNumerator(),
            answer.splitDenominator(),
            answer.finality(),
            answer.objection(),
            answer.fetchedAt());
    store.eodPrices.put(store.eodPrices.size() + 1, numbered);
  }

  @Override
  public List<EodPrice> latest(TradingDay day, Symbol symbol) {
    var byVendor = new TreeMap<String, EodPrice>();
    store.eodPrices.all().stream()
        .filter(it -> it.day().equals(day) && it.symbol().equals(symbol))
        .forEach(it -> byVendor.put(it.vendor(), it));
    return new ArrayList<>(byVendor.values());
  }

  @Override
  public List<EodPrice> latestOf(TradingDay day) {
    return store.eodPrices.all().stream()
        .filter(it -> it.day().equals(day))
        .map(EodPrice::symbol)
        .distinct()
        .sorted()
        .flatMap(symbol -> latest(day, symbol).stream())
        .toList();
  }

  private static boolean saysTheSame(EodPrice one, EodPrice other) {
    return isSame(one.close(), other.close())
        && isSame(one.previousClose(), other.previousClose())
        && one.finality() == other.finality()
        && one.objection().equals(other.objection())
        && one.splitNumerator().compareTo(other.splitNumerator()) == 0
        && one.splitDenominator().compareTo(other.splitDenominator()) == 0;
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.map(BigDecimal::stripTrailingZeros)
        .equals(other.map(BigDecimal::stripTrailingZeros));
  }
}
