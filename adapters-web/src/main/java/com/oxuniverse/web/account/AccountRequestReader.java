package com.oxuniverse.web.account;

import com.oxuniverse.application.player.Language;
import com.oxuniverse.web.json.JsonBodyReader;
import com.oxuniverse.web.json.JsonFields;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.NicknameText;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class AccountRequestReader extends JsonBodyReader<AccountRequest> {

  private static final List<Language> LANGUAGES = List.of(Language.values());

  AccountRequestReader() {
    super(AccountRequest.class, AccountRequestReader::read);
  }

  private static AccountRequest read(JsonFields fields) {
    boolean isEmpty = !fields.has("nickname") && !fields.has("language");
    var nickname = fields.optional("nickname", NicknameText::read);
    var language = fields.optional("language", text -> EnumText.read(text, LANGUAGES));
    if (isEmpty) {
      fields.wrong("nickname", "or language must be given");
    }
    fields.finish();
    return new AccountRequest(nickname, language);
  }
}
