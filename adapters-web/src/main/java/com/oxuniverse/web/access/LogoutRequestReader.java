package com.oxuniverse.web.access;

import com.oxuniverse.web.json.JsonBodyReader;
import com.oxuniverse.web.json.JsonFields;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class LogoutRequestReader extends JsonBodyReader<LogoutRequest> {

  LogoutRequestReader() {
    super(LogoutRequest.class, LogoutRequestReader::read);
  }

  private static LogoutRequest read(JsonFields fields) {
    boolean everywhere = fields.flag("everywhere");
    fields.finish();
    return new LogoutRequest(everywhere);
  }
}
