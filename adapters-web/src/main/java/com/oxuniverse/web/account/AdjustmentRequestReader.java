package com.oxuniverse.web.account;

import com.oxuniverse.web.json.JsonBodyReader;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class AdjustmentRequestReader extends JsonBodyReader<AdjustmentRequest> {

  AdjustmentRequestReader() {
    super(AdjustmentRequest.class, AdminFields::readAdjustment);
  }
}
