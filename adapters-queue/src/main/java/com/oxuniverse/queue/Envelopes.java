package com.oxuniverse.queue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.queue.Unreadable.Reason;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// CloudEvents 1.0 as JSON. The version of the data's form is the end of the type:
/// `com.oxuniverse.day-settled.v1`. Data may grow new members within a version; attributes that we
/// do not know, such as those of tracing, are passed over.
final class Envelopes {

  /// Twice as large as the largest that we send.
  static final int LARGEST_BYTES = 64 * 1024;

  static final String SOURCE = "/ox-universe";

  private static final int VERSION = 1;
  private static final Pattern TYPE = Pattern.compile("com\\.oxuniverse\\.([a-z-]+)\\.v([0-9]+)");

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Envelopes() {}

  /// One event as an object, several as an array.
  static String written(List<PendingEvent> events) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      if (events.size() == 1) {
        write(json, events.getFirst());
      } else {
        json.writeStartArray();
        for (PendingEvent event : events) {
          write(json, event);
        }
        json.writeEndArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, PendingEvent event) throws IOException {
    json.writeStartObject();
    json.writeStringField("specversion", "1.0");
    json.writeStringField("id", event.id());
    json.writeStringField("source", SOURCE);
    json.writeStringField("type", "com.oxuniverse.%s.v%s".formatted(event.topic().text(), VERSION));
    json.writeStringField("subject", event.group());
    json.writeStringField("time", event.at().toString());
    json.writeStringField("datacontenttype", "application/json");
    json.writeFieldName("data");
    json.writeRawValue(event.data());
    json.writeEndObject();
  }

  /// The events of a message, at least one. If one of them is unreadable, all are.
  static List<Envelope> read(String body) throws Unreadable {
    if (body.length() > LARGEST_BYTES
        || body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
      throw new Unreadable(Reason.OVERSIZED, "more than %d bytes".formatted(LARGEST_BYTES));
    }
    var tree = tree(body);
    if (!tree.isArray()) {
      return List.of(envelope(tree));
    }
    var envelopes = new ArrayList<Envelope>();
    for (JsonNode event : tree.values()) {
      envelopes.add(envelope(event));
    }
    if (envelopes.isEmpty()) {
      throw new Unreadable(Reason.MALFORMED, "an array of nothing");
    }
    return envelopes;
  }

  private static Envelope envelope(JsonNode event) throws Unreadable {
    var json = new JsonReader(event);
    if (!"1.0".equals(json.text("specversion"))) {
      throw new Unreadable(Reason.FOREIGN, "not of CloudEvents 1.0");
    }
    if (!SOURCE.equals(json.text("source"))) {
      throw new Unreadable(Reason.FOREIGN, "not from " + SOURCE);
    }
    return new Envelope(
        json.text("id"),
        topic(json.text("type")),
        json.text("subject"),
        time(json.text("time")),
        json.object("data"));
  }

  private static JsonNode tree(String body) throws Unreadable {
    try (var parser = JSON.createParser(body)) {
      if (parser.nextToken() == null) {
        throw new Unreadable(Reason.MALFORMED, "empty");
      }
      var tree = JsonNodeTreeCodec.getInstance().readTree(parser);
      if (parser.nextToken() != null) {
        throw new Unreadable(Reason.MALFORMED, "there is more behind the JSON");
      }
      return tree;
    } catch (IOException | IllegalStateException e) {
      throw new Unreadable(Reason.MALFORMED, "no JSON");
    }
  }

  private static Topic topic(String type) throws Unreadable {
    var ours = TYPE.matcher(type);
    if (!ours.matches()) {
      throw new Unreadable(Reason.FOREIGN, "its type is none of ours");
    }
    var topic =
        Topic.named(ours.group(1))
            .orElseThrow(() -> new Unreadable(Reason.FOREIGN, "its type is none of ours"));
    if (!Integer.toString(VERSION).equals(ours.group(2))) {
      throw new Unreadable(
          Reason.UNKNOWN_VERSION, "%s in a version other than %d".formatted(topic.text(), VERSION));
    }
    return topic;
  }

  private static Instant time(String text) throws Unreadable {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Unreadable(Reason.MALFORMED, "time is no time");
    }
  }
}
