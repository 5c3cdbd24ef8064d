package com.oxuniverse.web.prices;

import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.web.json.JsonBodyReader;
import com.oxuniverse.web.json.JsonFields;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class CompareRequestReader extends JsonBodyReader<CompareRequest> {

  CompareRequestReader() {
    super(CompareRequest.class, CompareRequestReader::read);
  }

  private static CompareRequest read(JsonFields fields) {
    var number = fields.number("predictionId");
    fields.finish();
    return new CompareRequest(new PredictionId(number.orElseThrow()));
  }
}
