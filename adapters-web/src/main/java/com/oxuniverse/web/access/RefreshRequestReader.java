package com.oxuniverse.web.access;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.web.json.JsonBodyReader;
import com.oxuniverse.web.json.JsonFields;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class RefreshRequestReader extends JsonBodyReader<RefreshRequest> {

  RefreshRequestReader() {
    super(RefreshRequest.class, RefreshRequestReader::read);
  }

  private static RefreshRequest read(JsonFields fields) {
    var token = fields.required("refreshToken", Secret::new);
    fields.finish();
    return new RefreshRequest(token.orElseThrow());
  }
}
