package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.web.limits.LimitGroup;
import com.oxuniverse.web.limits.LimitRules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How often somebody may ask.
///
/// @param isShared whether all nodes count together
public record LimitSettings(LimitRules rules, boolean isShared) {

  private static final int MAX = 1_000_000;

  private static final Setting<Boolean> ENABLED =
      Setting.of(
          "ox.limits.enabled", Kind.FLAG, true, "whether anybody is told that it was too often");
  private static final Setting<Boolean> SHARED =
      Setting.of(
          "ox.limits.shared",
          Kind.FLAG,
          false,
          "whether all nodes count together, in PostgreSQL, or each by itself");

  private static final Map<LimitGroup, Setting<Integer>> GROUPS =
      Arrays.stream(LimitGroup.values())
          .collect(
              Collectors.toMap(
                  group -> group,
                  LimitSettings::setting,
                  (one, _) -> one,
                  () -> new EnumMap<>(LimitGroup.class)));

  private static Setting<Integer> setting(LimitGroup group) {
    return Setting.of(
        "ox.limits." + group.text(), Kind.wholeNumber(1, MAX), standard(group), meaning(group));
  }

  private static int standard(LimitGroup group) {
    return switch (group) {
      case SIGN_IN -> 20;
      case REFRESH -> 30;
      case SUBMIT -> 60;
      case READ -> 600;
      case KEY -> 300;
      case EXPORT -> 6;
      case ADMIN -> 300;
      case ANONYMOUS -> 60;
      case FAILED_SIGN_IN -> 30;
    };
  }

  private static String meaning(LimitGroup group) {
    return switch (group) {
      case SIGN_IN ->
          "requests a minute of an address on their way to a provider and back; two a sign-in";
      case REFRESH -> "new access tokens a minute of an address";
      case SUBMIT -> "picks and other changes a minute of a user";
      case READ -> "other requests a minute of a user; a page that polls takes about 60";
      case KEY -> "requests a minute by one API key, of those that its owner may make";
      case EXPORT -> "times a minute that a user takes all that is known of them";
      case ADMIN -> "requests a minute of an admin to `/admin`";
      case ANONYMOUS -> "requests a minute of an address without a token";
      case FAILED_SIGN_IN ->
          "wrong tokens and keys a minute of an address, or refusals of a user, before it is not listened to";
    };
  }

  static Stream<Setting<?>> all() {
    return Stream.concat(Stream.of(ENABLED, SHARED), GROUPS.values().stream());
  }

  static LimitSettings from(Settings settings) {
    var limits = new EnumMap<LimitGroup, Limit>(LimitGroup.class);
    GROUPS.forEach((group, setting) -> limits.put(group, Limit.perMinute(settings.get(setting))));
    return new LimitSettings(
        settings.get(ENABLED) ? new LimitRules(limits) : LimitRules.NONE, settings.get(SHARED));
  }
}
