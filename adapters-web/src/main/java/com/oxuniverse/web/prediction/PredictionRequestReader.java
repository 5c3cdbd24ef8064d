package com.oxuniverse.web.prediction;

import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.web.json.JsonBodyReader;
import com.oxuniverse.web.json.JsonFields;
import com.oxuniverse.web.text.EnumText;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class PredictionRequestReader extends JsonBodyReader<PredictionRequest> {

  private static final List<Choice> CHOICES = List.of(Choice.values());

  PredictionRequestReader() {
    super(PredictionRequest.class, PredictionRequestReader::read);
  }

  private static PredictionRequest read(JsonFields fields) {
    var choice = fields.required("choice", text -> EnumText.read(text, CHOICES));
    fields.finish();
    return new PredictionRequest(choice.orElseThrow());
  }
}
