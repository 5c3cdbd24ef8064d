package com.oxuniverse.queue;

import com.oxuniverse.application.events.Topic;
import java.util.List;
import java.util.function.Consumer;

/// What is done with the messages of a queue.
///
/// @param topic the only one that belongs there
/// @param atOnce how many may be done together
/// @param work may be given the same message twice, and says by throwing that it was not done
record MessageHandler<T>(Topic topic, int atOnce, Parser<T> parser, Consumer<List<T>> work) {

  interface Parser<T> {
    T parse(Envelope envelope) throws Unreadable;
  }

  T parse(String body) throws Unreadable {
    var envelope = Envelopes.read(body);
    if (envelope.topic() != topic) {
      throw new Unreadable(
          Unreadable.Reason.FOREIGN, envelope.topic().text() + " does not belong here");
    }
    return parser.parse(envelope);
  }
}
