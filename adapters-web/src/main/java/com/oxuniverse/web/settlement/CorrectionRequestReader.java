package com.oxuniverse.web.settlement;

import com.oxuniverse.web.json.JsonBodyReader;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class CorrectionRequestReader extends JsonBodyReader<CorrectionRequest> {

  CorrectionRequestReader() {
    super(CorrectionRequest.class, VerdictFields::readCorrection);
  }
}
