package com.oxuniverse.web.account;

import com.oxuniverse.application.port.in.ExportAccount.OwnData;
import com.oxuniverse.web.access.ApiKeyView;
import com.oxuniverse.web.points.LedgerEntryView;
import com.oxuniverse.web.prediction.ExplainedPredictionView;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/// Writes an [ExportView] as it is read.
@Singleton
final class ExportText {

  private final JsonMapper json;

  ExportText(JsonMapper json) {
    this.json = json;
  }

  /// Nothing is asked for that the reader has no room for yet.
  InputStream stream(OwnData data) {
    return new TextStream(chunks(data).iterator());
  }

  private Stream<String> chunks(OwnData data) {
    return Stream.of(
            Stream.of("{\"account\":" + text(AccountView.of(data.account()))),
            array("identities", data.identities().stream().map(IdentityView::of)),
            array("sessions", data.sessions().stream().map(OwnSessionView::of)),
            array("apiKeys", data.keys().stream().map(ApiKeyView::of)),
            array("slots", data.slots().map(SlotsOfDayView::of)),
            array("predictions", data.picks().map(ExplainedPredictionView::of)),
            array("ledger", data.ledger().map(LedgerEntryView::of)),
            Stream.of("}"))
        .reduce(Stream.empty(), Stream::concat);
  }

  private Stream<String> array(String name, Stream<?> items) {
    // An item and the comma before it, unless it is the first.
    var isFirst = new boolean[] {true};
    var elements =
        items.map(item -> {
          var separator = isFirst[0] ? "" : ",";
          isFirst[0] = false;
          return separator + text(item);
        });
    return Stream.of(Stream.of(",\"" + name + "\":["), elements, Stream.of("]"))
        .reduce(Stream.empty(), Stream::concat);
  }

  private String text(Object part) {
    try {
      return json.writeValueAsString(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
