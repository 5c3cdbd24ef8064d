package com.oxuniverse.web.queue;

import com.oxuniverse.web.json.JsonBodyReader;
import com.oxuniverse.web.json.JsonFields;
import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.NumberText;
import com.oxuniverse.web.text.ReasonText;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class RedriveRequestReader extends JsonBodyReader<RedriveRequest> {

  private static final int MOST = 500;

  RedriveRequestReader() {
    super(RedriveRequest.class, RedriveRequestReader::read);
  }

  private static RedriveRequest read(JsonFields fields) {
    var atMost = fields.number("atMost", RedriveRequestReader::atMost);
    var reason = fields.required("reason", ReasonText::read);
    fields.finish();
    return new RedriveRequest(atMost.orElseThrow(), reason.orElseThrow());
  }

  private static Integer atMost(String text) throws MalformedValue {
    try {
      long number = NumberText.read(text);
      if (number <= MOST) {
        return (int) number;
      }
    } catch (MalformedValue e) {
      throw expected();
    }
    throw expected();
  }

  private static MalformedValue expected() {
    return MalformedValue.expected("a whole number from 1 to " + MOST);
  }
}
