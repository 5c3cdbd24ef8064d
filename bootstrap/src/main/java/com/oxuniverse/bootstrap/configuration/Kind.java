package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import com.oxuniverse.web.edge.AddressRange;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How values of one type are written.
///
/// @param form said to whoever wrote something else
/// @param parser throws a runtime exception on what is no such value
/// @param writer the opposite of the parser
/// @param secret whether values must not be shown
record Kind<T>(
    String form, Function<String, T> parser, Function<T, String> writer, boolean secret) {

  private Kind(String form, Function<String, T> parser, Function<T, String> writer) {
    this(form, parser, writer, false);
  }

  static final Kind<Integer> INTEGER =
      new Kind<>("a whole number", Integer::valueOf, Object::toString);
  static final Kind<Long> LONG = new Kind<>("a whole number", Long::valueOf, Object::toString);
  static final Kind<BigDecimal> DECIMAL =
      new Kind<>("a decimal number", BigDecimal::new, BigDecimal::toPlainString);
  static final Kind<LocalTime> TIME =
      new Kind<>("a time of day (06:00)", LocalTime::parse, Object::toString);
  static final Kind<LocalDate> DATE =
      new Kind<>("a date (2024-01-02)", LocalDate::parse, Object::toString);
  static final Kind<Instant> INSTANT =
      new Kind<>("an instant (2024-01-02T00:00:00Z)", Instant::parse, Instant::toString);
  static final Kind<Double> SHARE = new Kind<>("a number from 0 to 1", Kind::share, Kind::plain);
  static final Kind<Duration> DURATION =
      new Kind<>("a duration (90s, 15m, 6h, 1d)", Durations::parse, Durations::written);
  static final Kind<Double> SPEED =
      new Kind<>("a number over 0, at most 100000", Kind::speed, Kind::plain);
  static final Kind<String> TEXT =
      new Kind<>("a text that is not empty", Kind::notEmpty, Function.identity());
  static final Kind<String> SECRET =
      new Kind<>("a text that is not empty", Kind::notEmpty, Function.identity(), true);
  static final Kind<Secret> TOKEN =
      new Kind<>(
          "32 to 256 letters, digits and any of -._~+/=, as `openssl rand -hex 32` makes them",
          Kind::token,
          Secret::text,
          true);

  static final Kind<String> PROVIDER_ACCOUNT =
      new Kind<>("a provider and a subject (google:1234)", Kind::account, Function.identity());
  static final Kind<Boolean> FLAG = new Kind<>("true or false", Kind::flag, Object::toString);
  static final Kind<URI> WEB_ADDRESS =
      new Kind<>("a web address (https://host/path)", Kind::webAddress, URI::toString);
  static final Kind<String> QUEUE_PREFIX =
      new Kind<>(
          "letters, digits, '-' and '_', at most 40", Kind::queuePrefix, Function.identity());
  static final Kind<AddressRange> ADDRESS_RANGE =
      new Kind<>(
          "an address or a range of them (10.0.0.0/8, 2001:db8::/32)",
          AddressRange::parse,
          AddressRange::toString);
  static final Kind<URI> ORIGIN =
      new Kind<>("an origin (https://host)", Kind::origin, URI::toString);
  static final Kind<List<Symbol>> SYMBOLS =
      new Kind<>(
          "1 to 500 symbols, each once, with commas between them",
          Kind::symbols,
          symbols -> symbols.stream().map(Symbol::ticker).collect(Collectors.joining(",")));

  /// The constants in lower case, `_` as `-`.
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
    return new Kind<>(
        Arrays.stream(type.getEnumConstants()).map(Kind::name).collect(Collectors.joining(" or ")),
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(),
        Kind::name);
  }

  /// Some of the constants, each once, with commas between them.
  static <E extends Enum<E>> Kind<List<E>> listOf(Class<E> type) {
    var one = oneOf(type);
    return new Kind<>(
        "%s, each once, with commas between them".formatted(one.form().replace(" or ", " and ")),
        text -> {
          var all = Arrays.stream(text.split(",", -1)).map(it -> one.parser().apply(it.strip()));
          var list = all.toList();
          if (list.size() != list.stream().distinct().count()) {
            throw new IllegalArgumentException("twice the same");
          }
          return list;
        },
        list -> list.stream().map(one::written).collect(Collectors.joining(",")));
  }

  /// Some of what one kind writes, with commas between them.
  static <T> Kind<List<T>> listOf(Kind<T> one) {
    return new Kind<>(
        one.form() + ", or several with commas between them",
        text ->
            Arrays.stream(text.split(",", -1)).map(it -> one.parser().apply(it.strip())).toList(),
        list -> list.stream().map(one::written).collect(Collectors.joining(",")));
  }

  static Kind<Integer> wholeNumber(int from, int to) {
    return new Kind<>(
        "a whole number from %d to %d".formatted(from, to),
        text -> {
          int number = Integer.parseInt(text);
          if (number < from || number > to) {
            throw new IllegalArgumentException("out of range");
          }
          return number;
        },
        Object::toString);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<T> read(String text) {
    try {
      return Optional.of(parser.apply(text));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  String written(T value) {
    return writer.apply(value);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither");
    };
  }

  private static URI webAddress(String text) {
    var address = URI.create(text);
    boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!isWeb || address.getHost() == null || address.getQuery() != null) {
      throw new IllegalArgumentException("no web address");
    }
    return address;
  }

  /// As browsers write it: without a path, in lower case.
  private static URI origin(String text) {
    var address = webAddress(text);
    if (!text.equals(text.toLowerCase(Locale.ROOT)) || !text.endsWith(address.getAuthority())) {
      throw new IllegalArgumentException("no origin");
    }
    return address;
  }

  private static List<Symbol> symbols(String text) {
    var symbols = Arrays.stream(text.split(",", -1)).map(String::strip).map(Symbol::new).toList();
    return new Universe(new TradingDay(LocalDate.EPOCH), symbols).symbols();
  }

  private static String account(String text) {
    if (!text.matches("[a-z]+:.+")) {
      throw new IllegalArgumentException("no account");
    }
    return text;
  }

  private static String queuePrefix(String text) {
    if (!text.matches("[A-Za-z0-9_-]{1,40}")) {
      throw new IllegalArgumentException("no prefix");
    }
    return text;
  }

  /// As a header can carry it (RFC 6750 2.1).
  private static Secret token(String text) {
    if (!text.matches("[A-Za-z0-9._~+/=-]{32,256}")) {
      throw new IllegalArgumentException("no token");
    }
    return new Secret(text);
  }

  private static double speed(String text) {
    double speed = new BigDecimal(text).doubleValue();
    if (speed <= 0 || speed > 100_000) {
      throw new IllegalArgumentException("out of range");
    }
    return speed;
  }

  private static double share(String text) {
    double share = new BigDecimal(text).doubleValue();
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("out of range");
    }
    return share;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String notEmpty(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    return text;
  }
}
