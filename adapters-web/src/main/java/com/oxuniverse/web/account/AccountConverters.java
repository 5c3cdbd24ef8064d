package com.oxuniverse.web.account;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.NicknameText;
import com.oxuniverse.web.text.TextReader;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class AccountConverters implements TypeConverterRegistrar {

  static final List<Player.Role> ROLES = List.of(Player.Role.values());

  private static final List<Player.Status> STATUSES = List.of(Player.Status.values());

  @Override
  public void register(MutableConversionService conversions) {
    add(conversions, Nickname.class, NicknameText::read);
    add(conversions, Beginning.class, Beginning::read);
    add(conversions, Player.Role.class, text -> EnumText.read(text, ROLES));
    add(conversions, Player.Status.class, text -> EnumText.read(text, STATUSES));
  }

  private static <T> void add(
      MutableConversionService conversions, Class<T> type, TextReader<T> reader) {
    conversions.addConverter(CharSequence.class, type, reader.asConverter());
  }
}
