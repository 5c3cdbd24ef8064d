package com.oxuniverse.web.access;

import com.oxuniverse.application.access.Scope;
import com.oxuniverse.web.json.JsonBodyReader;
import com.oxuniverse.web.json.JsonFields;
import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.InstantText;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class ApiKeyRequestReader extends JsonBodyReader<ApiKeyRequest> {

  private static final int MAX_NAME = 50;
  private static final List<Scope> SCOPES = List.of(Scope.values());

  ApiKeyRequestReader() {
    super(ApiKeyRequest.class, ApiKeyRequestReader::read);
  }

  private static ApiKeyRequest read(JsonFields fields) {
    var name = fields.required("name", ApiKeyRequestReader::name);
    var scopes = fields.list("scopes", text -> EnumText.read(text, SCOPES));
    if (scopes.isEmpty()) {
      fields.wrong("scopes", "must name at least one of READ, PREDICT");
    }
    var expiresAt = fields.optional("expiresAt", InstantText::read);
    fields.finish();
    return new ApiKeyRequest(name.orElseThrow(), scopes, expiresAt);
  }

  private static String name(String text) throws MalformedValue {
    boolean isShown =
        text.equals(text.strip())
            && text.codePoints().noneMatch(ApiKeyRequestReader::cannotBeShown);
    if (isShown && !text.isEmpty() && text.codePointCount(0, text.length()) <= MAX_NAME) {
      return text;
    }
    throw MalformedValue.expected(
        "1 to 50 characters that can be seen, with no space at either end");
  }

  private static boolean cannotBeShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
