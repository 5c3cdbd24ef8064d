package com.oxuniverse.web.settlement;

import com.oxuniverse.web.json.JsonBodyReader;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class VerdictRequestReader extends JsonBodyReader<VerdictRequest> {

  VerdictRequestReader() {
    super(VerdictRequest.class, VerdictFields::readVerdict);
  }
}
