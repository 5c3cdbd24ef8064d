package com.oxuniverse.marketdata.vendor;

import static com.oxuniverse.marketdata.vendor.VendorFailure.Kind.MALFORMED;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.oxuniverse.domain.market.PriceText;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value in a vendor's JSON. Fields nobody asks for are of no interest; one that is asked for is
/// missing, null or a value, and a value of another type is refused: a price in a string is none.
///
/// Every refusal is a [VendorFailure] of kind `MALFORMED` that names the place, never the content.
public final class VendorJson {

  /// Numbers stay exact, and a field that is there twice makes the answer ambiguous.
  private static final JsonNodeTreeCodec CODEC =
      JsonNodeTreeCodec.getInstance()
          .withConfig(JsonStreamConfig.DEFAULT.withUseBigDecimalForFloats(true));

  private static final JsonFactory PARSERS =
      JsonFactory.builder().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true).build();

  /// Beyond the year 9999 a number is no time, but perhaps milliseconds.
  private static final long LAST_SECOND = 253_402_300_799L;

  private final String place;
  private final JsonNode node;

  private VendorJson(String place, JsonNode node) {
    this.place = place;
    this.node = node;
  }

  /// The whole answer. HTML, half a JSON or two of them are refused.
  public static VendorJson read(String body) {
    try (var parser = PARSERS.createParser(body)) {
      if (parser.nextToken() == null) {
        throw new VendorFailure(MALFORMED, "the answer is empty");
      }
      var node = CODEC.readTree(parser);
      if (node.isNull() || parser.nextToken() != null) {
        throw new VendorFailure(MALFORMED, "the answer is no JSON");
      }
      return new VendorJson("answer", node);
    } catch (JsonProcessingException e) {
      // Its message quotes the answer.
      throw new VendorFailure(MALFORMED, "the answer is no JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isNull() {
    return node.isNull();
  }

  public boolean isObject() {
    return node.isObject();
  }

  public boolean isArray() {
    return node.isArray();
  }

  public boolean isText() {
    return node.isString();
  }

  public boolean isNumber() {
    return node.isNumber();
  }

  /// The field's value, a null included; nothing if this object lacks it or this is no object.
  public Optional<VendorJson> field(String name) {
    @Nullable JsonNode value = node.isObject() ? node.get(name) : null;
    return value == null
        ? Optional.empty()
        : Optional.of(new VendorJson(place + "." + name, value));
  }

  /// The field's value; nothing if it is missing or null.
  public Optional<VendorJson> value(String name) {
    return field(name).filter(value -> !value.isNull());
  }

  /// The value at the end of these fields, refused if one of them is missing or null.
  public VendorJson at(String... names) {
    var value = this;
    for (var name : names) {
      var at = value.place + "." + name;
      value = value.value(name).orElseThrow(() -> refused(at + " is missing"));
    }
    return value;
  }

  /// The elements of an array, nulls included.
  public List<VendorJson> items() {
    require(isArray(), "an array");
    var items = new ArrayList<VendorJson>(node.size());
    for (var item : node.values()) {
      items.add(new VendorJson("%s[%d]".formatted(place, items.size()), item));
    }
    return items;
  }

  /// The fields of an object in the order in which they were sent, nulls included.
  public Map<String, VendorJson> fields() {
    require(isObject(), "an object");
    var fields = new LinkedHashMap<String, VendorJson>();
    for (var entry : node.entries()) {
      fields.put(entry.getKey(), new VendorJson(place + "." + entry.getKey(), entry.getValue()));
    }
    return fields;
  }

  public String text() {
    require(isText(), "a text");
    return node.getStringValue();
  }

  /// The number as it was sent, digit by digit.
  public BigDecimal number() {
    require(isNumber(), "a number");
    return node.getBigDecimalValue();
  }

  /// The number as the price it was published as ([PriceText]), of any sign.
  public BigDecimal price() {
    try {
      return PriceText.read(number().toString());
    } catch (NumberFormatException e) {
      throw refused(place + " is no price");
    }
  }

  /// Whole seconds since 1970 in UTC.
  public Instant epochSecond() {
    try {
      long seconds = number().longValueExact();
      if (seconds > 0 && seconds <= LAST_SECOND) {
        return Instant.ofEpochSecond(seconds);
      }
    } catch (ArithmeticException e) {
      // Said below.
    }
    throw refused(place + " is no time");
  }

  /// A refusal of this value, for what only the caller can know of it.
  public VendorFailure refusedAs(String what) {
    return refused(place + " is not " + what);
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw refusedAs(what);
    }
  }

  private static VendorFailure refused(String why) {
    return new VendorFailure(MALFORMED, why);
  }

  @Override
  public String toString() {
    return place;
  }
}
